package io.factsheet.store;

import org.jspecify.annotations.Nullable;

/**
 * A sound fact on its way into the store.
 *
 * @param value its canonical JSON, without internal notes: equal facts have equal texts
 * @param internalNotes kept beside the fact and never released, so that they make no revision
 * @param payload a hash of the fact as it was submitted
 */
public record Entry(
    String dataset,
    String factId,
    String sourceId,
    Assessment assessment,
    String value,
    @Nullable String internalNotes,
    String payload) {

  /** The same with other internal notes. */
  Entry noted(@Nullable String notes) {
    return new Entry(dataset, factId, sourceId, assessment, value, notes, payload);
  }
}
