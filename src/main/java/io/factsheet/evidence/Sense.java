package io.factsheet.evidence;

import io.factsheet.model.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One meaning of a phrase.
 *
 * @param kind what sort of meaning; also the name of the section in the word files
 * @param value what it means, in the terms of its kind
 * @param length of the phrase, in tokens
 * @param capital the tokens, as bits from the first, that must begin with a capital in the text
 * @param upper the tokens that must be upper case
 * @param number the value as a number, where it is one
 * @param small the value as an int, where it is a small whole number; else -1
 * @param qualifier the value as a qualifier, where it is one
 * @param loose a second qualifier that the words allow: "about less_than" for "nearly"
 */
record Sense(
    Kind kind,
    String value,
    int length,
    int capital,
    int upper,
    @Nullable BigDecimal number,
    int small,
    @Nullable Qualifier qualifier,
    @Nullable Qualifier loose) {

  /** The sections of the word files; their values are described there. */
  enum Kind {
    // Numbers
    CARDINAL,
    HUNDRED,
    MAGNITUDE,
    COLLECTIVE,
    SUFFIX,
    ORDINAL,
    ORDINAL_SUFFIX,
    FRACTION,
    PORTION,
    ARTICLE,
    AND,
    POINT,
    SIGN,
    MORPHEME,
    VAGUE,
    // Around numbers
    JOIN,
    OPEN,
    CHANGE,
    BEFORE,
    AFTER,
    FILLER,
    PERCENT,
    MEASURE,
    EXTENT,
    SPAN,
    AGE,
    CLOCK,
    LABEL,
    NOUN,
    STOP,
    CURRENCY,
    // Dates
    MONTH,
    WEEKDAY,
    DAY,
    RELATIVE,
    UNIT,
    PART,
    SEASON,
    HOLIDAY,
    QUARTER,
    AGO,
    PAST,
    SINCE,
    UNTIL,
    DURING,
    OF,
    TIME,
    FUTURE,
    // Sentences
    PREPOSITION,
    REPORT,
    RECEIVE,
    ASK,
    VERB,
    BY,
    CONTRAST,
    CLAUSE,
    DETERMINER,
    OWN,
    ABBREVIATION,
    AUXILIARY,
    BORDER,
    BACK,
    DEED,
    PRONOUN,
    ACTOR;

    /** A bit of its own, for sets of kinds; never stored. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
      return 1L << ordinal();
    }
  }

  /** Upper-case words as short as this are initials: "FR" is not "Fr", nor "SAT" "Sat". */
  private static final int SHORT = 3;

  Sense(Kind kind, String value, int length, int capital, int upper) {
    BigDecimal number = numberOf(value);
    int small =
        number != null && number.scale() <= 0 && number.precision() < 10 ? number.intValue() : -1;
    String[] both = value.split(" ", 2);
    this(
        kind,
        value,
        length,
        capital,
        upper,
        number,
        small,
        Qualifier.ofCode(both[0]).orElse(null),
        both.length < 2 ? null : Qualifier.ofCode(both[1]).orElse(null));
  }

  private static @Nullable BigDecimal numberOf(String value) {
    try {
      return new BigDecimal(value);
    } catch (NumberFormatException _) {
      return null;
    }
  }

  /** Whether the phrase, whose words stand at token i, stands there in the right case. */
  boolean fits(Tokens tokens, int i) {
    for (int k = 0; (capital | upper) >>> k != 0; k++) {
      int shape = tokens.shape[i + k];
      boolean initials =
          (capital >>> k & 1) != 0 && (shape & Tokens.UPPER) != 0 && tokens.length(i + k) <= SHORT;
      int needed = (capital >>> k & 1) * Tokens.CAPITAL | (upper >>> k & 1) * Tokens.UPPER;
      if ((shape & needed) != needed || initials) {
        return false;
      }
    }
    return true;
  }
}
