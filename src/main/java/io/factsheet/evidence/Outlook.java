package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;

/** Which way words look from the day they were published. */
final class Outlook {
  private static final int CUE_WITHIN = 16;

  private final Lexicon lexicon;

  Outlook(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether words shortly before or after look ahead. */
  boolean future(Tokens t, int i) {
    for (int k = i - 1; k >= 0 && k >= i - CUE_WITHIN && !endsSentence(t, k); k--) {
      if (lexicon.is(t, k, Kind.REPORT)) {
        // "would send 150 soldiers, it said on Monday"
        return false;
      }
      if (lexicon.is(t, k, Kind.FUTURE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsSentence(Tokens t, int k) {
    return t.is(k, ';')
        || ((t.is(k, '.') || t.is(k, '!') || t.is(k, '?'))
            && t.has(k + 1, Tokens.SPACED)
            && t.has(k + 1, Tokens.CAPITAL));
  }
}
