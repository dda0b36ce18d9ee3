package io.factsheet.field;

import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The constraints that all types with numbers share. */
final class Numbers {
  private Numbers() {}

  static void check(@Nullable BigDecimal number, String place, Field field, Findings findings) {
    if (number == null) {
      return;
    }
    BigDecimal minimum = field.constraints().minimum();
    BigDecimal maximum = field.constraints().maximum();
    if (minimum != null && number.compareTo(minimum) < 0) {
      broken(number, place, "at least " + minimum.toPlainString(), findings);
    }
    if (maximum != null && number.compareTo(maximum) > 0) {
      broken(number, place, "at most " + maximum.toPlainString(), findings);
    }
  }

  private static void broken(BigDecimal number, String place, String expected, Findings findings) {
    findings.add(
        Rule.FIELD_CONSTRAINT,
        place,
        number.toPlainString(),
        expected,
        "\"" + place + "\" is " + number.toPlainString() + ", but must be " + expected + ".",
        "Check the figure against the source.");
  }
}
