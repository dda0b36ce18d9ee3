package io.factsheet.evidence;

import io.factsheet.evidence.Numeral.Form;
import io.factsheet.evidence.Sense.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that are written with digits: grouping, decimals, fractions, and the letters that
 * touch them.
 */
final class Digits {
  /** More digits than any figure of the news has; longer runs are serial numbers. */
  private static final int LONGEST = 18;

  private static final int MAX_FRACTION_BELOW = 20;

  private final Lexicon lexicon;
  private final char decimal;
  private final char grouping;

  Digits(Lexicon lexicon, char decimal) {
    this.lexicon = lexicon;
    this.decimal = decimal;
    this.grouping = decimal == '.' ? ',' : '.';
  }

  /** The number whose first digits are token i. */
  Numeral at(Tokens t, int i) {
    if (touchesName(t, i)) {
      return label(t, i, i + 1);
    }
    int groups = grouped(t, i);
    int end = groups > 0 ? groups : i + 1;
    boolean separated = t.glued(end) && (t.is(end, ',') || t.is(end, '.'));
    if (isTorn(t, i) || isTorn(t, end) || (separated && isTorn(t, end + 1))) {
      return label(t, i, end);
    }
    BigDecimal whole = null;
    BigDecimal other = null;
    boolean plain = groups == 0;
    if (groups > 0) {
      whole = number(t, i, end, -1);
      if (end == i + 3 && t.is(i + 1, decimal)) {
        other = whole;
        whole = number(t, i, end, i + 1);
        if (other != null && thousandsAreMeant(t, i)) {
          BigDecimal swap = whole;
          whole = other;
          other = swap;
        }
      }
    }
    if (isSeparated(t, end, '.') || isSeparated(t, end, ',')) {
      char separator = t.is(end, '.') ? '.' : ',';
      boolean decimals =
          separator == decimal || (plain && t.length(end + 1) != 3 && separator == grouping);
      if (!decimals || longer(t, end + 2) || (groups > 0 && t.is(i + 1, separator))) {
        return label(t, i, end);
      }
      whole = number(t, i, end + 2, end);
      end += 2;
      plain = false;
      other = null;
    }
    if (whole == null) {
      whole = number(t, i, end, -1);
    }
    if (whole == null || (longer(t, end) && !isSlashed(t, end))) {
      return clockOrLabel(t, i, end);
    }
    if (isSlashed(t, end)) {
      return slashed(t, i, end, whole);
    }
    return suffixed(t, i, end, whole, other, plain);
  }

  /**
   * Whether a number goes on across a token's beginning in a way that does not show, or that no
   * reader means: with a character of no width between its digits, or with an underscore.
   */
  private static boolean isTorn(Tokens t, int i) {
    if (i <= 0 || i >= t.size || t.has(i, Tokens.SPACED)) {
      return false;
    }
    if (t.is(i, '_') || t.is(i - 1, '_')) {
      return t.isDigits(t.is(i, '_') ? i + 1 : i - 2);
    }
    boolean before = t.isDigits(i - 1) || t.is(i - 1, ',') || t.is(i - 1, '.');
    boolean behind = t.isDigits(i) || ((t.is(i, ',') || t.is(i, '.')) && t.isDigits(i + 1));
    return !t.glued(i) && before && behind;
  }

  /** "12.000" may be twelve or twelve thousand; three noughts are thousands, in any language. */
  private static boolean thousandsAreMeant(Tokens t, int i) {
    int last = i + 2;
    return t.text.startsWith("000", t.start[last]) && t.text.charAt(t.start[i]) != '0';
  }

  private Numeral suffixed(
      Tokens t, int i, int end, BigDecimal whole, @Nullable BigDecimal other, boolean plain) {
    boolean point = t.glued(end) && t.is(end, '.') && lexicon.is(t, end, Kind.ORDINAL_SUFFIX);
    boolean named = t.has(end + 1, Tokens.CAPITAL) && lexicon.is(t, i - 1, Kind.DETERMINER);
    if (point && t.has(end + 1, Tokens.SPACED) && (named || lexicon.is(t, end + 1, Kind.NOUN))) {
      // "5. Sanktionspaket", "zum 10. Mal": what is counted would not follow a full stop.
      return new Numeral(i, end + 1, Form.ORDINAL_DIGITS, whole);
    }
    if (t.glued(end) && t.isWord(end)) {
      if (lexicon.is(t, end, Kind.ORDINAL_SUFFIX)) {
        return new Numeral(i, end + 1, Form.ORDINAL_DIGITS, whole);
      }
      Sense suffix = lexicon.find(t, end, Kind.SUFFIX);
      boolean metres = lexicon.is(t, end + 1, Kind.EXTENT) && !lexicon.is(t, i - 1, Kind.CURRENCY);
      if (suffix != null && suffix.number() != null && !metres && !isUnit(t, i, end)) {
        return new Numeral(
            i, end + 1, Form.MIXED, whole.multiply(suffix.number()), null, suffix.number());
      }
      if (lexicon.is(t, end, Kind.CLOCK)) {
        return new Numeral(i, end + 1, Form.CLOCK, whole);
      }
      boolean unit =
          lexicon.is(t, end, Kind.MEASURE)
              || lexicon.is(t, end, Kind.CURRENCY)
              || lexicon.is(t, end, Kind.PERCENT)
              || lexicon.is(t, end, Kind.SPAN);
      if (!unit) {
        return label(t, i, end);
      }
    }
    BigDecimal vulgar = t.glued(end) ? vulgar(t, end) : null;
    if (vulgar != null) {
      return new Numeral(i, end + 1, Form.MIXED, whole.add(vulgar));
    }
    boolean year = plain && t.length(i) == 4;
    return new Numeral(i, end, year ? Form.BARE_YEAR : Form.DIGITS, whole, other, null);
  }

  /** "12mm" is a size, "$12mm" a sum; "12m" is left to what follows. */
  private boolean isUnit(Tokens t, int i, int end) {
    return t.length(end) > 1
        && lexicon.is(t, end, Kind.MEASURE)
        && !lexicon.is(t, i - 1, Kind.CURRENCY);
  }

  /** ".5": a number that begins with its point. */
  @Nullable Numeral belowOne(Tokens t, int i) {
    boolean begins = !t.glued(i) || lexicon.is(t, i - 1, Kind.CURRENCY) || t.is(i - 1, '-');
    if (!begins || !t.is(i, decimal) || !t.isDigits(i + 1) || !t.glued(i + 1)) {
      return null;
    }
    BigDecimal value = longer(t, i + 2) ? null : number(t, i + 1, i + 2, i);
    return value == null ? null : suffixed(t, i, i + 2, value, null, false);
  }

  private Numeral slashed(Tokens t, int i, int end, BigDecimal above) {
    BigDecimal below = number(t, end + 1, end + 2, -1);
    boolean fraction =
        !longer(t, end + 2)
            && below != null
            && above.signum() > 0
            && above.compareTo(below) < 0
            && below.intValue() <= MAX_FRACTION_BELOW;
    if (!fraction || below == null) {
      return label(t, i, end);
    }
    return new Numeral(i, end + 2, Form.FRACTION, Fractions.of(above, below));
  }

  private Numeral clockOrLabel(Tokens t, int i, int end) {
    if (t.is(end, ':') && t.isDigits(end + 1) && t.length(i) <= 2 && t.length(end + 1) == 2) {
      int to = end + 2;
      if (t.is(to, ':') && t.isDigits(to + 1) && t.glued(to + 1)) {
        to += 2;
      }
      return new Numeral(i, to, Form.CLOCK, null);
    }
    return label(t, i, end);
  }

  /** The token after digits in groups of three, or 0 where they are not grouped. */
  private int grouped(Tokens t, int i) {
    if (t.length(i) > 3 || t.text.charAt(t.start[i]) == '0') {
      return 0;
    }
    int indian = indianGroups(t, i);
    if (indian > 0) {
      return indian;
    }
    char separator = 0;
    int end = i + 1;
    while (true) {
      char next = separatorAt(t, end);
      int group = next == ' ' ? end : end + 1;
      if (next == 0 || (separator != 0 && next != separator) || t.length(group) != 3) {
        break;
      }
      separator = next;
      end = group + 1;
    }
    return separator == 0 ? 0 : end;
  }

  /** "1,50,000": groups of two, the last of three. */
  private int indianGroups(Tokens t, int i) {
    if (grouping != ',' || t.length(i) > 2) {
      return 0;
    }
    int end = i + 1;
    while (isSeparated(t, end, ',') && t.length(end + 1) == 2) {
      end += 2;
    }
    return end > i + 1 && isSeparated(t, end, ',') && t.length(end + 1) == 3 ? end + 2 : 0;
  }

  /** The character that may group the digits before token j with those after it, or 0. */
  private static char separatorAt(Tokens t, int j) {
    for (char c : new char[] {',', '.', '\''}) {
      if (isSeparated(t, j, c)) {
        return c;
      }
    }
    boolean space =
        t.isDigits(j)
            && t.has(j, Tokens.SPACED)
            && !t.has(j, Tokens.NEW_LINE)
            && t.start[j] == t.end[j - 1] + 1;
    return space && !(t.glued(j + 1) && t.isWord(j + 1) && t.length(j + 1) > 2) ? ' ' : 0;
  }

  private static boolean isSeparated(Tokens t, int j, char c) {
    return t.is(j, c) && t.glued(j) && t.isDigits(j + 1) && t.glued(j + 1);
  }

  private static boolean isSlashed(Tokens t, int j) {
    return isSeparated(t, j, '/') || isSeparated(t, j, '\u2044');
  }

  /** Whether more digits hang on: "8.12.2021", "10:30", "2020/21". */
  private static boolean longer(Tokens t, int j) {
    return isSeparated(t, j, '.')
        || isSeparated(t, j, ',')
        || isSeparated(t, j, ':')
        || isSlashed(t, j);
  }

  /** Whether the digits end a name: "Tu-22M3", "F16", "#5". */
  private boolean touchesName(Tokens t, int i) {
    if (!t.glued(i)) {
      return false;
    }
    if (t.isWord(i - 1)) {
      return !lexicon.is(t, i - 1, Kind.CURRENCY) && !lexicon.is(t, i - 1, Kind.BEFORE);
    }
    if (t.is(i - 1, '\'') && t.length(i) == 2) {
      // "Dec '21"
      return true;
    }
    if (t.is(i - 1, '#') || t.is(i - 1, '\u2116') || t.is(i - 1, '_')) {
      return true;
    }
    if (t.is(i - 1, '-') && t.glued(i - 1) && t.isWord(i - 2)) {
      boolean date =
          lexicon.is(t, i - 2, Kind.MONTH)
              || lexicon.is(t, i - 2, Kind.PART)
              || lexicon.is(t, i - 2, Kind.MAGNITUDE);
      return !date && (t.has(i - 2, Tokens.CAPITAL) || t.length(i - 2) <= 2);
    }
    return false;
  }

  /** All that hangs together with digits that mean no number. */
  private static Numeral label(Tokens t, int i, int from) {
    int end = from;
    while (t.glued(end)
        && (t.type[end] != Tokens.OTHER
            || (t.glued(end + 1)
                && t.type[end + 1] != Tokens.OTHER
                && (t.is(end, '-')
                    || t.is(end, '.')
                    || t.is(end, '/')
                    || t.is(end, ',')
                    || t.is(end, ':'))
                && (t.isDigits(end + 1) || t.length(end + 1) <= 2)))) {
      end++;
    }
    return new Numeral(i, end, Form.LABEL, null);
  }

  /** The value of "½" and its like, or null. */
  static @Nullable BigDecimal vulgar(Tokens t, int i) {
    if (i >= t.size || t.type[i] != Tokens.OTHER || t.text.charAt(t.start[i]) < '\u00BC') {
      return null;
    }
    return Fractions.vulgar(t.text.charAt(t.start[i]));
  }

  private static @Nullable BigDecimal number(Tokens t, int from, int to, int point) {
    long value = 0;
    int digits = 0;
    int decimals = 0;
    for (int j = from; j < to; j++) {
      if (t.type[j] != Tokens.DIGITS) {
        continue;
      }
      if (digits + t.length(j) > LONGEST) {
        return null;
      }
      for (int k = t.start[j]; k < t.end[j]; k++) {
        value = value * 10 + Character.digit(t.text.charAt(k), 10);
      }
      digits += t.length(j);
      decimals += point >= 0 && j > point ? t.length(j) : 0;
    }
    return BigDecimal.valueOf(value, decimals);
  }
}
