package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;

/** Tells dates on which something was said from those on which it happened. */
final class Saying {
  private static final int WITHIN = 3;

  private Saying() {}

  /** Whether a verb of saying stands by the date: "said last month", "on Monday said". */
  static boolean dates(Parsed passage, When when, Lexicon lexicon) {
    Tokens t = passage.tokens();
    for (int i = when.from() - 1; i >= Math.max(0, when.from() - WITHIN); i--) {
      if (t.type[i] == Tokens.OTHER) {
        break;
      }
      if (lexicon.is(t, i, Kind.REPORT)) {
        return true;
      }
    }
    return when.to() < t.size && lexicon.is(t, when.to(), Kind.REPORT);
  }
}
