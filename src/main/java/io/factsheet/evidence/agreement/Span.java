package io.factsheet.evidence.agreement;

import io.factsheet.model.Qualifier;
import io.factsheet.model.Value.Quantity;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The figures that the words of a quantity leave room for, both ends included; infinite where the
 * words set no bound.
 *
 * <p>An excluded bound is the next number to it, so that "more than 100" and "up to 100" have none
 * in common. Figures that are the same in their first fifteen digits count as the same.
 */
record Span(double low, double high) {

  /** Null where the words set no bound at all. */
  static @Nullable Span of(Quantity figure) {
    BigDecimal low = figure.low();
    BigDecimal high = figure.high();
    if (low == null && high == null) {
      return null;
    }
    return new Span(
        low == null
            ? Double.NEGATIVE_INFINITY
            : figure.qualifier() == Qualifier.MORE_THAN
                ? Math.nextUp(low.doubleValue())
                : low.doubleValue(),
        high == null
            ? Double.POSITIVE_INFINITY
            : figure.qualifier() == Qualifier.LESS_THAN
                ? Math.nextDown(high.doubleValue())
                : high.doubleValue());
  }
}
