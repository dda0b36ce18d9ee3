package io.factsheet.validate;

/**
 * How long a quote may be, in Unicode code points: the words of a figure, not the paragraph.
 *
 * @param warned a longer one gets a warning
 * @param refused a longer one is refused
 */
public record QuoteLimits(int warned, int refused) {
  public static final QuoteLimits DEFAULT = new QuoteLimits(300, 600);

  public QuoteLimits {
    if (warned < 1 || refused < warned) {
      throw new IllegalArgumentException(
          "the length of a quote that is warned of, "
              + warned
              + ", must be from 1 to the length that is refused, "
              + refused);
    }
  }
}
