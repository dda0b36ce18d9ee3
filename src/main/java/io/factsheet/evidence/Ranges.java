package io.factsheet.evidence;

import io.factsheet.evidence.Numeral.Form;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads the second number of a range: "100 to 200", "between 5 and 10 million", "$5-10m". */
final class Ranges {
  private static final int CHANGE_WITHIN = 6;
  private static final int CHANGE_FROM_WITHIN = 14;

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Currencies currencies;

  Ranges(Lexicon lexicon, Numbers numbers, Currencies currencies) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.currencies = currencies;
  }

  /** A range, with its second number as it stands there. */
  record Range(BigDecimal low, BigDecimal high, Numeral last) {}

  /**
   * The range that a number begins, or null where it stands alone.
   *
   * @param sign the currency before the number
   * @param open the word that opens the range: "between", "from"
   */
  @Nullable Range at(
      Tokens t, Numeral first, Currencies.@Nullable Found sign, @Nullable Sense open) {
    BigDecimal low = first.value();
    int at = skipUnit(t, first.to(), sign);
    // "zwei- bis dreihundert"
    boolean elided = t.is(at, '-') && t.glued(at) && t.has(at + 1, Tokens.SPACED);
    at = elided && lexicon.is(t, at + 1, Sense.Kind.JOIN) ? at + 1 : at;
    Sense join = lexicon.find(t, at, Sense.Kind.JOIN);
    if (join == null
        || low == null
        || (open != null && changes(t, first.from(), CHANGE_FROM_WITHIN))) {
      return null;
    }
    boolean dash = t.is(at, '-') || t.type[at] == Tokens.OTHER;
    boolean needsOpen = join.value().equals("and");
    if (needsOpen && (open == null || !open.value().equals("between"))) {
      return null;
    }
    if (!dash && !needsOpen && changes(t, first.from(), CHANGE_WITHIN)) {
      return null;
    }
    Numeral last = last(t, at + join.length(), dash);
    BigDecimal high = last == null ? null : last.value();
    if (last == null || high == null) {
      return null;
    }
    low = scaled(first, low, last, high);
    return low.compareTo(high) < 0 ? new Range(Plain.of(low), Plain.of(high), last) : null;
  }

  /** "two to three hundred" begins with two hundred, "51 to two hundred" with 51. */
  private static BigDecimal scaled(Numeral first, BigDecimal low, Numeral last, BigDecimal high) {
    BigDecimal scale = last.scale();
    boolean open = first.scale() == null && (first.isLiteral() || first.form() == Form.WORDS);
    boolean scales = scale != null && open && low.compareTo(Fractions.of(high, scale)) < 0;
    return scales && scale != null ? low.multiply(scale) : low;
  }

  private @Nullable Numeral last(Tokens t, int i, boolean dash) {
    Currencies.Found sign = currencies.before(t, i);
    int at = sign == null ? i : sign.to();
    int minus = numbers.minus(t, at);
    Numeral last = numbers.at(t, at + minus);
    if (last == null
        || last.form() == Form.LABEL
        || last.form() == Form.CLOCK
        || last.isOrdinal()
        || (last.form() == Form.BARE_YEAR && !dash && Units.isYear(t, at, last))) {
      return null;
    }
    return minus > 0 ? last.negated() : last;
  }

  /** Past a unit that both ends of a range repeat: "5% to 10%", "€5m to €10m". */
  private int skipUnit(Tokens t, int i, Currencies.@Nullable Found sign) {
    Sense unit = lexicon.find(t, i, Sense.Kind.PERCENT);
    unit = unit == null ? lexicon.find(t, i, Sense.Kind.MEASURE) : unit;
    unit = unit == null && sign == null ? lexicon.find(t, i, Sense.Kind.CURRENCY) : unit;
    return unit != null && lexicon.is(t, i + unit.length(), Sense.Kind.JOIN)
        ? i + unit.length()
        : i;
  }

  /** Whether a verb of change stands shortly before: "rose from 51 to 300" is no range. */
  private boolean changes(Tokens t, int i, int within) {
    for (int k = i - 1; k >= 0 && k >= i - within; k--) {
      if (t.is(k, ',') || t.is(k, '.') || t.is(k, ';')) {
        return false;
      }
      if (lexicon.is(t, k, Sense.Kind.CHANGE)) {
        return true;
      }
    }
    return false;
  }
}
