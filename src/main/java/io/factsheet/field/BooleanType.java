package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Yes or no, as JSON {@code true} or {@code false}. */
final class BooleanType implements FieldType {
  @Override
  public String name() {
    return "boolean";
  }

  @Override
  public List<Column> columns(Field field) {
    return List.of(Columns.main(field, Column.Kind.BOOLEAN, Cells.of(field)));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    if (!wire.isBoolean()) {
      Wire.wrongForm(wire, field.name(), "true or false", findings);
      return null;
    }
    return new Value.Flag(wire.booleanValue());
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    // Both values fit; a descriptor cannot demand more of them.
  }

  @Override
  public JsonNode write(Value value) {
    return Wire.NODES.booleanNode(((Value.Flag) value).yes());
  }

  @Override
  public JsonSchema accepted(Field field) {
    return JsonSchema.type("boolean");
  }

  @Override
  public JsonSchema extracted(Field field) {
    return JsonSchema.type("boolean");
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    cells.add(((Value.Flag) value).yes());
  }
}
