package io.factsheet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A submission that says otherwise of a fact than an editor does. It was not stored as a revision
 * and waits for an editor.
 *
 * @param fact as it would have been stored
 * @param at when it came in
 * @param settledBy the number of the revision by which an editor decided; null while it is open
 */
public record Conflict(
    long id, Entry fact, Submitter by, Instant at, @Nullable Integer settledBy) {}
