package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.evidence.Question;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A whole number within ±(2⁶³−1). */
final class IntegerType implements FieldType {
  @Override
  public String name() {
    return "integer";
  }

  @Override
  public List<Column> columns(Field field) {
    return List.of(
        Columns.main(
            field,
            Column.Kind.INTEGER,
            Cells.of(field).within(field.constraints().ofWholeNumber())));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    OptionalLong number = WholeNumber.of(wire);
    if (number.isEmpty()) {
      Wire.wrongForm(wire, field.name(), "a whole number", findings);
      return null;
    }
    return new Value.Whole(number.getAsLong());
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    var number = BigDecimal.valueOf(((Value.Whole) value).number());
    Numbers.check(number, field.name(), field, findings);
  }

  @Override
  public JsonNode write(Value value) {
    return Wire.NODES.numberNode(((Value.Whole) value).number());
  }

  @Override
  public Question question(Value value, Field field, @Nullable String unit) {
    BigDecimal number = BigDecimal.valueOf(((Value.Whole) value).number());
    return new Question.PlainNumber(field.name(), number, unit);
  }

  @Override
  public JsonSchema accepted(Field field) {
    return NumberSchema.whole(field.constraints());
  }

  @Override
  public JsonSchema extracted(Field field) {
    return JsonSchema.type("integer").described(ConstraintWords.ofNumber(field.constraints()));
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    cells.add(((Value.Whole) value).number());
  }
}
