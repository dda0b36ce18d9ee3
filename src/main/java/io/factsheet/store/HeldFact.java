package io.factsheet.store;

import java.time.Instant;

/**
 * A fact that a held run would have added or changed.
 *
 * @param id in the order in which such came in
 * @param fact as it would have been stored
 * @param revision the number of the fact's newest revision then; 0 where there was none
 * @param at when it came in
 */
public record HeldFact(long id, long run, Entry fact, int revision, Instant at) {

  /** The same as today's descriptor has it. */
  HeldFact restated(Restating restating) {
    Entry today =
        new Entry(
            fact.dataset(),
            fact.factId(),
            fact.sourceId(),
            fact.assessment(),
            restating.today(fact.dataset(), fact.value()),
            fact.internalNotes(),
            fact.payload());
    return new HeldFact(id, run, today, revision, at);
  }
}
