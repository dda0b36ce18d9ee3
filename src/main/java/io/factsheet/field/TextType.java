package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Free words. White space around them is not theirs. */
final class TextType implements FieldType {
  @Override
  public String name() {
    return "text";
  }

  @Override
  public List<Column> columns(Field field) {
    return List.of(Columns.main(field, Column.Kind.TEXT));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    String text = Wire.text(wire, field.name(), "a text", findings);
    return text == null ? null : new Value.Text(text);
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    checkText(((Value.Text) value).text(), field, findings);
  }

  static void checkText(String text, Field field, Findings findings) {
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
  public JsonNode write(Value value) {
    return Wire.NODES.textNode(((Value.Text) value).text());
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    cells.add(((Value.Text) value).text());
  }
}
