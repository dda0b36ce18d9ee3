package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.evidence.Question;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A decimal number, exact. */
final class NumberType implements FieldType {
  @Override
  public String name() {
    return "number";
  }

  @Override
  public List<Column> columns(Field field) {
    return List.of(
        Columns.main(
            field, Column.Kind.NUMBER, Cells.of(field).within(field.constraints().ofNumber())));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    BigDecimal number = Wire.number(wire, field.name(), findings);
    return number == null ? null : new Value.Decimal(number);
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    Numbers.check(((Value.Decimal) value).number(), field.name(), field, findings);
  }

  @Override
  public JsonNode write(Value value) {
    return Wire.NODES.numberNode(((Value.Decimal) value).number());
  }

  @Override
  public Question question(Value value, Field field, @Nullable String unit) {
    return new Question.PlainNumber(field.name(), ((Value.Decimal) value).number(), unit);
  }

  @Override
  public JsonSchema accepted(Field field) {
    return NumberSchema.limited(NumberSchema.REF, field.constraints());
  }

  @Override
  public JsonSchema extracted(Field field) {
    return JsonSchema.type("number").described(ConstraintWords.ofNumber(field.constraints()));
  }

  @Override
  public Map<String, JsonSchema> definitions() {
    return NumberSchema.definitions();
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    cells.add(((Value.Decimal) value).number());
  }
}
