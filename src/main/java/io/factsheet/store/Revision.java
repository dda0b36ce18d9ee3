package io.factsheet.store;

import io.factsheet.model.Review;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a fact.
 *
 * @param number from 1
 * @param value the fact's canonical JSON
 * @param at when it came into this database, or was cut where it was adopted
 * @param firstRelease the release that first held any version of the fact; null where none has
 * @param fromRelease the first release that holds this version; null where none does yet
 * @param untilRelease the first that no longer holds it; null where none has left it out
 */
public record Revision(
    String dataset,
    String factId,
    int number,
    Kind kind,
    String sourceId,
    Assessment assessment,
    Review review,
    @Nullable Boolean preferred,
    String value,
    @Nullable String internalNotes,
    String submitter,
    @Nullable Long run,
    Instant at,
    @Nullable Integer firstRelease,
    @Nullable Integer fromRelease,
    @Nullable Integer untilRelease) {}
