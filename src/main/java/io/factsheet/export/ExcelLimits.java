package io.factsheet.export;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What an Excel sheet can hold, and what becomes of the rest. */
final class ExcelLimits {
  /** Rows of a sheet, its header among them. */
  static final int ROWS = 1_048_576;

  /** UTF-16 code units of a cell. */
  static final int TEXT = 32_767;

  private static final int DIGITS = 15;
  private static final int EXPONENT = 307;

  /** Day 0. Excel counts 29 February 1900, which never was, so it is wrong up to that day. */
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private ExcelLimits() {}

  /** Whether a cell keeps the number to its last digit: Excel calculates with 15. */
  static boolean holds(BigDecimal number) {
    BigDecimal shortest = number.stripTrailingZeros();
    long exponent = (long) shortest.precision() - shortest.scale() - 1;
    return shortest.precision() <= DIGITS && Math.abs(exponent) <= EXPONENT;
  }

  static boolean holds(LocalDate day) {
    return !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY);
  }

  /** The number that a date cell holds. */
  static int serial(LocalDate day) {
    return Math.toIntExact(day.toEpochDay() - EPOCH.toEpochDay());
  }

  /**
   * The text, or as much of it as a cell can hold and a word on how many characters are left out.
   */
  static String fit(String text) {
    if (text.length() <= TEXT) {
      return text;
    }
    int end = TEXT - note(text.length()).length();
    if (Character.isLowSurrogate(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end) + note(text.codePointCount(end, text.length()));
  }

  private static String note(int left) {
    return "… [cut: " + left + " characters]";
  }
}
