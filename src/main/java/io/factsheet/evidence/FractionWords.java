package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads fractions in words: "half", "a quarter", "two thirds", "three-eighths". */
final class FractionWords {
  private static final BigDecimal MOST_PARTS = BigDecimal.valueOf(100);

  /** In words. */
  private static final int LONGEST_QUALIFIER = 3;

  /** What follows a fraction that has no "of": no noun that an ordinal could number. */
  private static final Kind[] FOLLOWING = {
    Kind.VERB, Kind.PREPOSITION, Kind.CLAUSE, Kind.CONTRAST, Kind.STOP, Kind.MAGNITUDE, Kind.PERCENT
  };

  private final Lexicon lexicon;

  FractionWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A fraction, up to the token after it. */
  record Found(BigDecimal value, int to) {}

  /**
   * The fraction that begins at a token, or null.
   *
   * @param added whether it follows "and" of a mixed number, as in "two and a third"
   */
  @Nullable Found at(Tokens t, int i, boolean added) {
    int j = i;
    BigDecimal above = BigDecimal.ONE;
    boolean article = lexicon.is(t, j, Kind.ARTICLE);
    if (article && lexicon.begins(t, j + 1, Kind.FRACTION.bit() | Kind.ORDINAL.bit())) {
      j++;
    } else {
      Sense count = lexicon.find(t, j, Kind.CARDINAL);
      if (count != null && count.number() != null && count.number().compareTo(MOST_PARTS) < 0) {
        above = count.number();
        j += count.length();
        j = t.is(j, '-') ? j + 1 : j;
      }
    }
    Sense part = lexicon.find(t, j, Kind.FRACTION);
    if (part == null && j > i && above.compareTo(BigDecimal.ONE) == 0) {
      part = single(t, i, j, article, added);
    }
    // "a fifth of", but not "twenty-fifth of": one part is told from many by its ending.
    boolean numbered = part != null && part.length() > 1 && above.compareTo(BigDecimal.ONE) != 0;
    return part == null || part.number() == null || above.signum() == 0 || numbered
        ? null
        : new Found(Fractions.of(above, part.number()), j + part.length());
  }

  /**
   * The denominator of "one third", which no noun follows: "one third party" has none. With an
   * article only more words tell: "a third" may be one more, "by a third" is not.
   */
  private @Nullable Sense single(Tokens t, int i, int j, boolean article, boolean added) {
    Sense ordinal = lexicon.find(t, j, Kind.ORDINAL);
    if (ordinal == null || ordinal.small() <= 2 || ordinal.small() >= 20) {
      return null;
    }
    boolean told =
        added
            || (article
                ? isQualified(t, i) || lexicon.is(t, i - 1, Kind.BY)
                : !lexicon.is(t, i - 1, Kind.DETERMINER));
    return told && isAlone(t, j + 1) ? ordinal : null;
  }

  /** Whether a qualifier ends right before: "up to a third". */
  private boolean isQualified(Tokens t, int i) {
    for (int length = 1; length <= LONGEST_QUALIFIER; length++) {
      Sense before = lexicon.find(t, i - length, Kind.BEFORE);
      if (before != null && before.length() == length) {
        return true;
      }
    }
    return false;
  }

  private boolean isAlone(Tokens t, int i) {
    if (!t.isWord(i) || !t.has(i, Tokens.SPACED)) {
      return true;
    }
    for (Kind kind : FOLLOWING) {
      if (lexicon.is(t, i, kind)) {
        return true;
      }
    }
    return false;
  }
}
