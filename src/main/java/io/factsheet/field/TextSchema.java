package io.factsheet.field;

import java.util.Optional;

/** Free words in JSON Schema. */
final class TextSchema {
  private TextSchema() {}

  static JsonSchema words() {
    return JsonSchema.type("string");
  }

  /** Words that keep the constraints of their field, as far as JSON Schema can say them. */
  static JsonSchema accepted(Constraints constraints) {
    int minLength = constraints.minLength() == null ? 1 : Math.max(1, constraints.minLength());
    JsonSchema schema = words().with("minLength", minLength);
    if (constraints.maxLength() != null) {
      schema = schema.with("maxLength", constraints.maxLength());
    }
    Optional<String> pattern =
        Optional.ofNullable(constraints.pattern()).flatMap(EcmaPattern::whole);
    return pattern.isPresent() ? schema.with("pattern", pattern.get()) : schema;
  }

  static JsonSchema extracted(Constraints constraints) {
    return words().described(ConstraintWords.ofText(constraints));
  }
}
