package io.factsheet.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Fractions as numbers. */
final class Fractions {
  private Fractions() {}

  static BigDecimal of(BigDecimal above, BigDecimal below) {
    return above.divide(below, MathContext.DECIMAL64);
  }

  /** The value of a character that is a fraction, such as "½"; null for any other. */
  static @Nullable BigDecimal vulgar(char c) {
    boolean fraction = (c >= '\u00BC' && c <= '\u00BE') || (c >= '\u2150' && c <= '\u215E');
    if (!fraction) {
      return null;
    }
    String written = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    int slash = written.indexOf('\u2044');
    return of(
        new BigDecimal(written.substring(0, slash)), new BigDecimal(written.substring(slash + 1)));
  }
}
