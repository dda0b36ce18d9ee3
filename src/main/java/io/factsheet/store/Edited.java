package io.factsheet.store;

/** What came of an edit. */
public sealed interface Edited {

  /** It is made. */
  record Done(Revision revision) implements Edited {}

  /** The fact is so already. */
  record Unchanged(Revision revision) implements Edited {}

  /**
   * Somebody has changed the fact since.
   *
   * @param current the number of the newest revision
   */
  record Stale(int current) implements Edited {}

  /**
   * The fact is retracted, so that this cannot be done with it; a correction puts it back.
   *
   * @param current the number of the newest revision
   */
  record Withdrawn(int current) implements Edited {}

  /** The fact is removed for legal reasons, so that nothing can be done with it. */
  record Removed() implements Edited {}

  /** There is no such fact. */
  record Unknown() implements Edited {}
}
