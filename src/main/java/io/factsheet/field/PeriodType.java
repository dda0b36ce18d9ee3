package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.evidence.Question;
import io.factsheet.model.Findings;
import io.factsheet.model.JsonCell;
import io.factsheet.model.Precision;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time: {@code {start, end, as_stated}}, each end a date, the end open where it is
 * missing. A date alone is the period from its first day to its last.
 */
final class PeriodType implements FieldType {
  private static final Set<String> KEYS = Set.of("start", "end", "as_stated");

  @Override
  public String name() {
    return "period";
  }

  @Override
  public List<Column> columns(Field field) {
    Cells filled = Cells.of(field);
    return List.of(
        Columns.part(
                field,
                "start",
                "first day",
                "The first day it may begin. " + field.description(),
                Column.Kind.DATE)
            .with(filled),
        Columns.part(
            field,
            "end",
            "last day",
            "The last day it may end; empty where the end is open. " + field.description(),
            Column.Kind.DATE),
        Columns.part(
            field,
            "as_stated",
            "as stated",
            "The period in the source's words. Empty where they are not kept.",
            Column.Kind.TEXT),
        Columns.technical(
                field,
                "precision",
                "precision",
                "How exactly its ends are known, by the less exact one.",
                Column.Kind.TEXT)
            .with(filled.among(Enumerations.PRECISIONS)));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    String place = field.name();
    if (wire.isTextual()) {
      Value.Date date = DateType.readDate(wire, place, findings);
      return date == null ? null : new Value.Period(date, date, null);
    }
    if (!wire.isObject()) {
      Wire.wrongForm(wire, place, "an object {start, end, as_stated}", findings);
      return null;
    }
    if (!Wire.hasOnly(wire, KEYS, place, findings)) {
      return null;
    }
    if (Wire.isEmpty(wire.get("start"))) {
      findings.add(
          Rule.DATE_INVALID,
          place + ".start",
          null,
          "a date",
          "\"" + place + "\" has no start.",
          "Give \"start\"; only the end may be open.");
      return null;
    }
    Value.Date start = DateType.readDate(wire.get("start"), place + ".start", findings);
    boolean open = Wire.isEmpty(wire.get("end"));
    Value.Date end = open ? null : DateType.readDate(wire.get("end"), place + ".end", findings);
    String asStated = DateType.readAsStated(wire, place, findings).orElse(null);
    return start == null || (end == null && !open) ? null : new Value.Period(start, end, asStated);
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    Value.Period period = (Value.Period) value;
    if (period.end() != null
        && period.end().span().latest().isBefore(period.start().span().earliest())) {
      findings.add(
          Rule.PERIOD_ORDER,
          field.name(),
          period.end().span().toString(),
          "a date not before " + period.start().span(),
          "\"" + field.name() + "\" ends before it starts.",
          "Swap \"start\" and \"end\", or correct one.");
    }
  }

  @Override
  public JsonNode write(Value value) {
    Value.Period period = (Value.Period) value;
    ObjectNode object = Wire.NODES.objectNode();
    object.set("start", DateType.writeDate(period.start()));
    if (period.end() != null) {
      object.set("end", DateType.writeDate(period.end()));
    }
    Wire.putText(object, "as_stated", period.asStated());
    return object;
  }

  @Override
  public String identity(Value value) {
    Value.Period period = (Value.Period) value;
    return period.start().span() + "–" + (period.end() == null ? "" : period.end().span());
  }

  @Override
  public Question question(Value value, Field field, @Nullable String unit) {
    return new Question.Stretch(field.name(), (Value.Period) value);
  }

  @Override
  public JsonSchema accepted(Field field) {
    return DateSchema.period();
  }

  @Override
  public JsonSchema extracted(Field field) {
    return DateSchema.extractedPeriod();
  }

  @Override
  public Map<String, JsonSchema> definitions() {
    Map<String, JsonSchema> definitions = new HashMap<>(DateSchema.dateDefinitions());
    definitions.putAll(DateSchema.periodDefinitions());
    return definitions;
  }

  @Override
  public List<JsonCell> stored() {
    JsonCell.At start = JsonCell.at("start");
    JsonCell.At end = JsonCell.at("end");
    return List.of(
        new JsonCell.Earliest(start),
        new JsonCell.Latest(end),
        JsonCell.at("as_stated"),
        new JsonCell.LeastPrecision(List.of(start, end)));
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    Value.Period period = (Value.Period) value;
    cells.add(period.start().span().earliest());
    cells.add(period.end() == null ? null : period.end().span().latest());
    cells.add(period.asStated());
    cells.add(precision(period).code());
  }

  private static Precision precision(Value.Period period) {
    Precision start = period.start().span().precision();
    if (period.end() == null) {
      return start;
    }
    Precision end = period.end().span().precision();
    return start.compareTo(end) < 0 ? end : start;
  }
}
