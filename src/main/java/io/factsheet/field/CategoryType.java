package io.factsheet.field;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the values that the field declares. */
final class CategoryType implements FieldType {
  @Override
  public String name() {
    return "category";
  }

  @Override
  public List<Column> columns(Field field) {
    return List.of(Columns.main(field, Column.Kind.TEXT));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    String text = Wire.text(wire, field.name(), "one of the field's categories", findings);
    return text == null ? null : new Value.Text(text);
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    String text = ((Value.Text) value).text();
    if (field.category(text).isEmpty()) {
      String known = field.categories().stream().map(Category::value).collect(joining(", "));
      findings.add(
          Rule.CATEGORY_UNKNOWN,
          field.name(),
          text,
          known,
          "\"" + field.name() + "\" has no such category.",
          "Use one of " + known + ".");
    }
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
