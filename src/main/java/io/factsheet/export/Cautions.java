package io.factsheet.export;

/** What nobody should use the facts without knowing, for every self-describing file. */
final class Cautions {
  static final String NO_FULL_COUNT =
      "It is no full count of events: an empty cell means “not stated”, never zero, and two sources"
          + " or speakers that differ are two rows.";

  static final String BEFORE_SUMS =
      "Do not sum before filtering happened, preferred, count_basis, unit and currency: rows may be"
          + " plans or threats, tell of one event twice, or count different things.";

  static final String WORDS_NOT_TRUTH = "“supported” means the words say so, not that it is true.";

  private Cautions() {}
}
