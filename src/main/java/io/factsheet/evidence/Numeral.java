package io.factsheet.evidence;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it is written, before its surroundings say what it counts.
 *
 * @param from its first token
 * @param to the token after its last
 * @param value null only for a label, which has no numeric meaning
 * @param other a second reading of the same characters: "12.000" is 12 and 12,000
 * @param scale the word it ends with, where that multiplies: a million of "3 million"
 */
record Numeral(
    int from,
    int to,
    Form form,
    @Nullable BigDecimal value,
    @Nullable BigDecimal other,
    @Nullable BigDecimal scale) {

  /** How a number is written. */
  enum Form {
    /** All in digits: 3,000. */
    DIGITS,
    /** Four digits without grouping, which may be a year. */
    BARE_YEAR,
    /** Digits with a magnitude: 1.2 million. */
    MIXED,
    WORDS,
    ORDINAL_DIGITS,
    ORDINAL_WORDS,
    FRACTION,
    /** A clock time, 10:30 or 2pm. */
    CLOCK,
    /** Digits that are part of a name or of something longer: Tu-22M3, 8.12.2021. */
    LABEL
  }

  Numeral(int from, int to, Form form, @Nullable BigDecimal value) {
    this(from, to, form, value, null, null);
  }

  Numeral negated() {
    return new Numeral(
        from,
        to,
        form,
        value == null ? null : value.negate(),
        other == null ? null : other.negate(),
        scale);
  }

  boolean isOrdinal() {
    return form == Form.ORDINAL_DIGITS || form == Form.ORDINAL_WORDS;
  }

  /** Whether the value stands there in digits, character by character. */
  boolean isLiteral() {
    return form == Form.DIGITS || form == Form.BARE_YEAR || form == Form.ORDINAL_DIGITS;
  }
}
