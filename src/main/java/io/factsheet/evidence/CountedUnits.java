package io.factsheet.evidence;

import java.util.Set;

/**
 * What a figure may be of, as far as words tell: the groups of nouns that every language has in its
 * word files, and sizes and shares, which no noun counts.
 */
public final class CountedUnits {
  /** A stretch of time, in days. */
  static final String DAYS = "days";

  /** A size: "40 kilometers", "26,000 tonnes". */
  static final String MEASURE = "measure";

  /** A share: "11.5 percent". */
  static final String PERCENT = "percent";

  /** All their names. */
  public static final Set<String> NAMES =
      Set.of(
          "persons",
          "aircraft",
          "ships",
          "vehicles",
          "units",
          "attempts",
          "cases",
          "rounds",
          DAYS,
          MEASURE,
          PERCENT);

  private CountedUnits() {}

  /** Whether it is a group of nouns, which a language has words for. */
  static boolean isNoun(String name) {
    return NAMES.contains(name) && !name.equals(MEASURE) && !name.equals(PERCENT);
  }
}
