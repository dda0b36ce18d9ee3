package io.factsheet.release;

/**
 * Which rendered files stay in the exports folder.
 *
 * @param releases of so many releases of a dataset, the newest, all files stay; from 1
 * @param largest of older ones, files of more bytes stay as well: they could not be made again for
 *     a reader
 */
public record Keeping(int releases, long largest) {
  /** All of all releases. */
  public static final Keeping ALL = new Keeping(Integer.MAX_VALUE, Long.MAX_VALUE);

  public Keeping {
    if (releases < 1) {
      throw new IllegalArgumentException("the newest release is always kept: " + releases);
    }
  }
}
