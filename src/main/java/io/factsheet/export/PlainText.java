package io.factsheet.export;

import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Cells as text: numbers in digits, point and sign alone, ISO 8601 dates, true and false. */
final class PlainText {
  /** Beyond this a few bytes of input would become megabytes of zeros. JSON has the same limit. */
  private static final int MAX_SCALE = 9_999;

  private PlainText() {}

  static @Nullable String of(@Nullable Object cell) throws IOException {
    return switch (cell) {
      case null -> null;
      case BigDecimal number -> of(number);
      default -> cell.toString(); // whole numbers, booleans, dates: their own standard form
    };
  }

  static String of(BigDecimal number) throws IOException {
    if (Math.abs((long) number.scale()) > MAX_SCALE) {
      throw new IOException(
          "A number with an exponent of " + -(long) number.scale() + " has no plain notation");
    }
    return number.toPlainString();
  }
}
