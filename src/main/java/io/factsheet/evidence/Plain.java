package io.factsheet.evidence;

import java.math.BigDecimal;

/** One spelling for each number, so that 500000 and 500000.0 are equal and print alike. */
final class Plain {
  private Plain() {}

  static BigDecimal of(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
