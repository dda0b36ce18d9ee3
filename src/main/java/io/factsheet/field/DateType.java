package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.evidence.Question;
import io.factsheet.model.DateBasis;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Findings;
import io.factsheet.model.JsonCell;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A date as exactly as it is known.
 *
 * <p>On the wire an ISO 8601 day, month, year or interval, or an object {@code {earliest, latest,
 * as_stated, basis}} of which {@code latest} defaults to {@code earliest}.
 */
final class DateType implements FieldType {
  private static final String FORM =
      "a date such as \"2021-12-08\", \"2021-12\", \"2021\" or \"2021-11-29/2021-12-05\"";
  private static final Set<String> KEYS = Set.of("earliest", "latest", "as_stated", "basis");

  @Override
  public String name() {
    return "date";
  }

  @Override
  public List<Column> columns(Field field) {
    Cells filled = Cells.of(field);
    return List.of(
        Columns.part(
                field,
                "earliest",
                "earliest day",
                "The first possible day. " + field.description(),
                Column.Kind.DATE)
            .with(filled),
        Columns.part(
                field,
                "latest",
                "latest day",
                "The last possible day; the same as the first where the day is known. "
                    + field.description(),
                Column.Kind.DATE)
            .with(filled),
        Columns.part(
            field,
            "as_stated",
            "as stated",
            "The date in the source's words. Empty where they are not kept.",
            Column.Kind.TEXT),
        Columns.technical(
                field, "precision", "precision", "How exactly the date is known.", Column.Kind.TEXT)
            .with(filled.among(Enumerations.PRECISIONS)),
        Columns.technical(
                field,
                "basis",
                "basis",
                "What the date rests on. Empty where that is not told.",
                Column.Kind.TEXT)
            .with(Cells.ANY.among(Enumerations.BASES)));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    return readDate(wire, field.name(), findings);
  }

  static Value.@Nullable Date readDate(JsonNode wire, String place, Findings findings) {
    if (wire.isTextual()) {
      DateSpan span = readSpan(wire, place, findings);
      return span == null ? null : new Value.Date(span, null, null);
    }
    if (!wire.isObject()) {
      Wire.wrongForm(wire, place, FORM, findings);
      return null;
    }
    if (!Wire.hasOnly(wire, KEYS, place, findings)) {
      return null;
    }
    if (Wire.isEmpty(wire.get("earliest"))) {
      findings.add(
          Rule.DATE_INVALID,
          place + ".earliest",
          null,
          FORM,
          "\"" + place + "\" has no earliest day.",
          "Give \"earliest\", and \"latest\" where it is another day.");
      return null;
    }
    DateSpan earliest = readSpan(wire.get("earliest"), place + ".earliest", findings);
    DateSpan latest =
        Wire.isEmpty(wire.get("latest"))
            ? earliest
            : readSpan(wire.get("latest"), place + ".latest", findings);
    Optional<String> asStated = readAsStated(wire, place, findings);
    Optional<DateBasis> basis = readBasis(wire, place, findings);
    if (earliest == null || latest == null) {
      return null;
    }
    if (latest.latest().isBefore(earliest.earliest())) {
      findings.add(
          Rule.DATE_ORDER,
          place,
          latest.toString(),
          "a day not before " + earliest,
          "\"" + place + "\" ends before it begins.",
          "Swap \"earliest\" and \"latest\", or correct one.");
      return null;
    }
    return new Value.Date(
        new DateSpan(earliest.earliest(), latest.latest()),
        asStated.orElse(null),
        basis.orElse(null));
  }

  private static @Nullable DateSpan readSpan(JsonNode wire, String place, Findings findings) {
    String text = Wire.text(wire, place, FORM, findings);
    if (text == null) {
      return null;
    }
    Optional<DateSpan> span = DateSpan.parse(text);
    if (span.isEmpty()) {
      findings.add(
          Rule.DATE_INVALID,
          place,
          text,
          FORM,
          "\"" + place + "\" is no date, or one that does not exist.",
          "Write " + FORM + ".");
    }
    return span.orElse(null);
  }

  static Optional<String> readAsStated(JsonNode object, String place, Findings findings) {
    JsonNode wire = object.get("as_stated");
    return Wire.isEmpty(wire)
        ? Optional.empty()
        : Optional.ofNullable(
            Wire.text(wire, place + ".as_stated", "the source's words", findings));
  }

  private static Optional<DateBasis> readBasis(JsonNode object, String place, Findings findings) {
    JsonNode wire = object.get("basis");
    if (Wire.isEmpty(wire)) {
      return Optional.empty();
    }
    Optional<DateBasis> basis = DateBasis.ofCode(wire.asText().strip());
    if (basis.isEmpty()) {
      String known =
          String.join(", ", Arrays.stream(DateBasis.values()).map(DateBasis::code).toList());
      findings.add(
          Rule.CATEGORY_UNKNOWN,
          place + ".basis",
          wire.asText(),
          known,
          "A date has no such basis.",
          "Use one of " + known + ".");
    }
    return basis;
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    // A date that could be read is right; what it must not precede is the dataset's to say.
  }

  @Override
  public JsonNode write(Value value) {
    return writeDate((Value.Date) value);
  }

  static JsonNode writeDate(Value.Date date) {
    if (date.asStated() == null && date.basis() == null) {
      return Wire.NODES.textNode(date.span().toString());
    }
    ObjectNode object = Wire.NODES.objectNode();
    object.put("earliest", date.span().earliest().toString());
    object.put("latest", date.span().latest().toString());
    Wire.putText(object, "as_stated", date.asStated());
    Wire.putText(object, "basis", date.basis() == null ? null : date.basis().code());
    return object;
  }

  @Override
  public String identity(Value value) {
    return ((Value.Date) value).span().toString();
  }

  @Override
  public Question question(Value value, Field field, @Nullable String unit) {
    return new Question.Day(field.name(), (Value.Date) value, field.sought().timeRole());
  }

  @Override
  public JsonSchema accepted(Field field) {
    return DateSchema.date();
  }

  @Override
  public JsonSchema extracted(Field field) {
    return DateSchema.extractedDate();
  }

  @Override
  public Map<String, JsonSchema> definitions() {
    return DateSchema.dateDefinitions();
  }

  @Override
  public List<JsonCell> stored() {
    return List.of(
        new JsonCell.Earliest(JsonCell.SELF),
        new JsonCell.Latest(JsonCell.SELF),
        JsonCell.at("as_stated"),
        new JsonCell.LeastPrecision(List.of(JsonCell.SELF)),
        JsonCell.at("basis"));
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    Value.Date date = (Value.Date) value;
    cells.add(date.span().earliest());
    cells.add(date.span().latest());
    cells.add(date.asStated());
    cells.add(date.span().precision().code());
    cells.add(date.basis() == null ? null : date.basis().code());
  }
}
