package io.factsheet.intake;

/**
 * How much one submission may hold. What is over is refused, never cut.
 *
 * @param facts in one body
 * @param textLength of one text, an article's included, in characters
 */
public record IntakeLimits(long facts, int textLength) {
  public static final IntakeLimits DEFAULT = new IntakeLimits(1_000_000, 5_000_000);

  public IntakeLimits {
    if (facts < 1 || textLength < 1) {
      throw new IllegalArgumentException("limits of a submission are whole numbers from 1");
    }
  }
}
