package io.factsheet.refresh;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A figure of a run that is a multiple of the last one about the same thing.
 *
 * @param fact the id of the fact that gives it
 * @param figure above 0
 * @param last above 0
 */
public record Leap(String fact, BigDecimal figure, BigDecimal last) {
  /** Whether it is so many times the last one, or more. */
  boolean reaches(double times) {
    return figure.compareTo(last.multiply(BigDecimal.valueOf(times))) >= 0;
  }

  /** Whether it is higher than another one. */
  public boolean exceeds(Leap other) {
    return figure.multiply(other.last).compareTo(other.figure.multiply(last)) > 0;
  }

  /** How many times the last one it is, to one decimal. */
  BigDecimal times() {
    return figure.divide(last, 1, RoundingMode.HALF_UP).stripTrailingZeros();
  }
}
