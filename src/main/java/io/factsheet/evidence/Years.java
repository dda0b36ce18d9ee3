package io.factsheet.evidence;

/** Years in digits. */
final class Years {
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 2199;

  private static final int AHEAD = 20;

  private Years() {}

  static int year(Tokens t, int i) {
    if (!t.isDigits(i) || t.length(i) != 4) {
      return 0;
    }
    boolean longer =
        t.glued(i + 1)
            && ((t.isWord(i + 1) && t.length(i + 1) < 3)
                || (t.glued(i + 2)
                    && t.isDigits(i + 2)
                    && !t.is(i + 1, '-')
                    && !(t.is(i + 1, '/') && t.length(i + 2) == 4)));
    int year = value(t, i);
    return !longer && year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
  }

  /** A year in two or four digits, or 0. */
  static int ofTwoOrFour(Tokens t, int i, int today) {
    boolean two = t.isDigits(i) && t.length(i) == 2;
    return two ? full(value(t, i), today) : year(t, i);
  }

  /** The year that its last two digits mean: at most 20 years ahead. */
  static int full(int lastTwo, int today) {
    int year = today / 100 * 100 + lastTwo;
    return year > today + AHEAD ? year - 100 : year;
  }

  /** The tokens of a {@link #pair}. */
  static final int PAIR = 3;

  /** The second year of "2021-22", "2021/22" or "2015-18", or 0; "2021-03" is a month. */
  static int pair(Tokens t, int i) {
    boolean joined =
        t.isDigits(i)
            && t.length(i) == 4
            && (t.is(i + 1, '-') || t.is(i + 1, '/'))
            && t.glued(i + 1)
            && t.glued(i + 2)
            && t.isDigits(i + 2)
            && t.length(i + 2) == 2;
    if (!joined || (t.glued(i + 3) && (t.isWord(i + 3) || t.is(i + 3, '-') || t.is(i + 3, '/')))) {
      return 0;
    }
    int year = value(t, i);
    int last = year / 100 * 100 + value(t, i + 2);
    last = last < year ? last + 100 : last;
    boolean years = last == year + 1 || (last > year && last % 100 > 12);
    return years && year >= FIRST_YEAR && year <= LAST_YEAR ? last : 0;
  }

  static int value(Tokens t, int i) {
    if (t.length(i) > 9) {
      return -1;
    }
    int value = 0;
    for (int k = t.start[i]; k < t.end[i]; k++) {
      value = value * 10 + Character.digit(t.text.charAt(k), 10);
    }
    return value;
  }
}
