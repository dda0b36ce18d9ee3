package io.factsheet.store;

/**
 * The state of a dataset at one moment. It is all that the content of a release depends on, and can
 * be read again at any later time.
 *
 * @param release the number of the release that it is, or is to be
 * @param revisions the last sequence number of revisions that counts
 * @param sources the last sequence number of metadata of sources that counts
 */
public record Edition(String dataset, int release, long revisions, long sources) {}
