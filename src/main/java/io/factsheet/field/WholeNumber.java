package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.OptionalLong;

/**
 * Whole numbers of the wire. JSON knows one kind of number, so 180, 180.0 and 1.8e2 are the same
 * (as JSON Schema has it, "integer").
 */
public final class WholeNumber {
  private static final BigDecimal LOWEST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(Long.MAX_VALUE);

  private WholeNumber() {}

  /** Empty where it is no number, has a fraction, or lies beyond a long. */
  public static OptionalLong of(JsonNode wire) {
    if (!wire.isNumber()) {
      return OptionalLong.empty();
    }
    BigDecimal number = wire.decimalValue().stripTrailingZeros();
    boolean fits =
        number.scale() <= 0 && number.compareTo(LOWEST) >= 0 && number.compareTo(HIGHEST) <= 0;
    return fits ? OptionalLong.of(number.longValueExact()) : OptionalLong.empty();
  }
}
