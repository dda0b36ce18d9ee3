package io.factsheet.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fact: by whom, when and why.
 *
 * @param at when it came into this database; of an adopted fact, when its release was cut
 * @param reason in an editor's words, for readers; null where none was given or is needed
 */
public record Change(Kind kind, Submitter by, Instant at, @Nullable String reason) {}
