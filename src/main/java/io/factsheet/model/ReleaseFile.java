package io.factsheet.model;

/**
 * One file of a release.
 *
 * @param sha256 lower-case hex
 * @param kept whether it lies among what is published; one that is not kept is made again for those
 *     who ask for it
 */
public record ReleaseFile(String name, long bytes, String sha256, boolean kept) {

  /** A file that is kept. */
  public ReleaseFile(String name, long bytes, String sha256) {
    this(name, bytes, sha256, true);
  }
}
