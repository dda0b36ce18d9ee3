package io.factsheet.store;

import java.time.Instant;

/**
 * A dataset with changes that no release holds yet.
 *
 * @param first when the oldest of them came in
 * @param last when the newest did
 */
public record PendingCut(String dataset, Instant first, Instant last) {}
