package io.factsheet.model;

/**
 * One file of a release.
 *
 * @param sha256 lower-case hex
 */
public record ReleaseFile(String name, long bytes, String sha256) {}
