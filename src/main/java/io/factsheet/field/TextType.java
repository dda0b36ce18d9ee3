package io.factsheet.field;

import io.factsheet.model.Findings;
import io.factsheet.model.Rule;

/** Free words. */
final class TextType extends WordsType {
  TextType() {
    super("text", "a text");
  }

  @Override
  Cells cells(Field field) {
    return Cells.of(field).within(field.constraints().ofText());
  }

  @Override
  void check(String text, Field field, Findings findings) {
    checkConstraints(text, field, findings);
  }

  static void checkConstraints(String text, Field field, Findings findings) {
    Constraints constraints = field.constraints();
    int length = text.codePointCount(0, text.length());
    if (constraints.minLength() != null && length < constraints.minLength()) {
      broken(text, field, "at least " + constraints.minLength() + " characters", findings);
    }
    if (constraints.maxLength() != null && length > constraints.maxLength()) {
      broken(text, field, "at most " + constraints.maxLength() + " characters", findings);
    }
    if (constraints.pattern() != null && !constraints.pattern().matcher(text).matches()) {
      broken(text, field, "a text that matches " + constraints.pattern(), findings);
    }
  }

  private static void broken(String text, Field field, String expected, Findings findings) {
    findings.add(
        Rule.FIELD_CONSTRAINT,
        field.name(),
        text,
        expected,
        "\"" + field.name() + "\" is not " + expected + ".",
        "Give " + expected + ".");
  }

  @Override
  public JsonSchema accepted(Field field) {
    return TextSchema.accepted(field.constraints());
  }

  @Override
  public JsonSchema extracted(Field field) {
    return TextSchema.extracted(field.constraints());
  }
}
