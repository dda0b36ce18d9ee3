package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the day of a month: "7", "7th", "seventh", "twenty-first". */
final class MonthDays {
  private static final int MOST_DAYS = 31;

  private final Lexicon lexicon;
  private final Numbers numbers;

  MonthDays(Lexicon lexicon, Numbers numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /**
   * A day of a month.
   *
   * @param ordinal whether it is written as one
   */
  record Found(int day, int to, boolean ordinal) {}

  @Nullable Found at(Tokens t, int i) {
    if (t.isDigits(i)) {
      return digits(t, i);
    }
    if (!t.isWord(i)) {
      return null;
    }
    Sense tens = lexicon.find(t, i, Kind.CARDINAL);
    boolean may =
        lexicon.is(t, i, Kind.ORDINAL)
            || (tens != null && (tens.small() == 20 || tens.small() == 30))
            || (numbers.compounds() && t.word[i] < 0);
    Numeral number = may ? numbers.ordinal(t, i) : null;
    BigDecimal value = number == null ? null : number.value();
    boolean day =
        value != null && value.signum() > 0 && value.compareTo(BigDecimal.valueOf(MOST_DAYS)) <= 0;
    return day && number != null && value != null
        ? new Found(value.intValue(), number.to(), true)
        : null;
  }

  /** "In December 20 soldiers": what goes on to what it counts is no day. */
  private boolean counts(Tokens t, int i) {
    return lexicon.is(t, i, Kind.MAGNITUDE) || lexicon.is(t, i, Kind.NOUN);
  }

  private @Nullable Found digits(Tokens t, int i) {
    int day = t.length(i) <= 2 ? Years.value(t, i) : 0;
    boolean longer = t.glued(i + 1) && t.glued(i + 2) && t.isDigits(i + 2) && !t.is(i + 1, '-');
    if (day < 1 || day > MOST_DAYS || longer || counts(t, i + 1)) {
      return null;
    }
    boolean suffix = t.glued(i + 1) && lexicon.is(t, i + 1, Kind.ORDINAL_SUFFIX);
    return new Found(day, suffix ? i + 2 : i + 1, suffix);
  }
}
