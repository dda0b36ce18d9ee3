package io.factsheet.store;

import org.jspecify.annotations.Nullable;

/** The answer to a fact put into a unit of work. */
public sealed interface Put {

  /**
   * It is there.
   *
   * @param revision the number of the fact's current revision
   */
  record Stored(Outcome outcome, int revision) implements Put {}

  /** The fact was removed for legal reasons, and is not taken in again. */
  record Removed() implements Put {}

  /**
   * The same unit of work had another fact with this id. None of them is stored, the earlier one
   * included.
   *
   * @param first the index under which the earlier one was put
   * @param takenBack the outcome that it was answered with; null where that was withdrawn before
   */
  record Ambiguous(long first, @Nullable Outcome takenBack) implements Put {}
}
