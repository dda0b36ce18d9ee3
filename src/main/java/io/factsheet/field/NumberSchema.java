package io.factsheet.field;

import java.math.BigDecimal;
import java.util.Map;

/** Numbers in JSON Schema. */
final class NumberSchema {
  private static final String NUMBER = "number";

  static final JsonSchema REF = JsonSchema.ref(NUMBER);

  private NumberSchema() {}

  static Map<String, JsonSchema> definitions() {
    BigDecimal beyond = BigDecimal.ONE.scaleByPowerOfTen(Wire.DIGITS);
    return Map.of(
        NUMBER,
        JsonSchema.type("number")
            .with("exclusiveMinimum", beyond.negate())
            .with("exclusiveMaximum", beyond));
  }

  static JsonSchema whole(Constraints constraints) {
    BigDecimal lowest = BigDecimal.valueOf(Long.MIN_VALUE);
    BigDecimal highest = BigDecimal.valueOf(Long.MAX_VALUE);
    return JsonSchema.type("integer")
        .with("minimum", constraints.minimum() == null ? lowest : constraints.minimum().max(lowest))
        .with(
            "maximum",
            constraints.maximum() == null ? highest : constraints.maximum().min(highest));
  }

  /** The schema with the limits of the field, which speak of numbers alone. */
  static JsonSchema limited(JsonSchema schema, Constraints constraints) {
    JsonSchema limited = schema;
    if (constraints.minimum() != null) {
      limited = limited.with("minimum", constraints.minimum());
    }
    if (constraints.maximum() != null) {
      limited = limited.with("maximum", constraints.maximum());
    }
    return limited;
  }
}
