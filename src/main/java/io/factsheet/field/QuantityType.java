package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.evidence.Question;
import io.factsheet.model.Findings;
import io.factsheet.model.JsonCell;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what its words commit to: a bare number, or {@code {value, low, high, qualifier,
 * as_stated}}.
 *
 * <p>Bounds follow from the qualifier; they are asked for with {@code range} alone and otherwise
 * need not be given. Nothing is ever computed from them: no midpoint, no guess.
 */
final class QuantityType implements FieldType {
  private static final Set<String> KEYS = Set.of("value", "low", "high", "qualifier", "as_stated");

  @Override
  public String name() {
    return "quantity";
  }

  @Override
  public List<Column> columns(Field field) {
    // No bound lies beyond those of the field: it is the value itself, or checked as one.
    Cells figures = Cells.ANY.within(field.constraints().ofNumber());
    return List.of(
        Columns.part(
            field,
            "as_stated",
            "as stated",
            "The figure in the source's words. Empty where they are not kept.",
            Column.Kind.TEXT),
        Columns.part(field, "qualifier", "qualifier", "What the words commit to.", Column.Kind.TEXT)
            .with(Cells.of(field).among(Enumerations.QUALIFIERS)),
        new Column(
            field.name(),
            field.title(),
            field.description()
                + " The figure the source names; empty for a range and where none is named.",
            Column.Kind.NUMBER,
            false,
            figures),
        Columns.technical(
                field,
                "low",
                "low",
                "The lowest figure the words commit to (for more_than, not itself included); empty"
                    + " where they commit to none.",
                Column.Kind.NUMBER)
            .with(figures),
        Columns.technical(
                field,
                "high",
                "high",
                "The highest figure the words commit to (for less_than, not itself included);"
                    + " empty where they commit to none.",
                Column.Kind.NUMBER)
            .with(figures));
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    String place = field.name();
    if (wire.isNumber()) {
      BigDecimal number = Wire.number(wire, place, findings);
      return number == null
          ? null
          : new Value.Quantity(number, number, number, Qualifier.PLAIN, null, null);
    }
    if (!wire.isObject()) {
      Wire.wrongForm(wire, place, "a number or an object {value, qualifier, as_stated}", findings);
      return null;
    }
    return Wire.hasOnly(wire, KEYS, place, findings)
        ? readParts(wire, place, null, findings)
        : null;
  }

  /** Reads the parts of an object whose keys are known to be right. */
  static Value.@Nullable Quantity readParts(
      JsonNode wire, String place, @Nullable String currency, Findings findings) {
    int before = findings.toList().size();
    BigDecimal value = readNumber(wire, "value", place, findings);
    BigDecimal low = readNumber(wire, "low", place, findings);
    BigDecimal high = readNumber(wire, "high", place, findings);
    String asStated = DateType.readAsStated(wire, place, findings).orElse(null);
    Qualifier qualifier = readQualifier(wire, value, low, high, place, findings);
    if (findings.toList().size() > before) {
      return null;
    }
    return new Value.Quantity(
        value,
        low == null && qualifier.bindsLow() ? value : low,
        high == null && qualifier.bindsHigh() ? value : high,
        qualifier,
        asStated,
        currency);
  }

  private static @Nullable BigDecimal readNumber(
      JsonNode object, String key, String place, Findings findings) {
    JsonNode wire = object.get(key);
    return Wire.isEmpty(wire) ? null : Wire.number(wire, place + "." + key, findings);
  }

  /** A missing qualifier is what the numbers alone say. */
  private static Qualifier readQualifier(
      JsonNode object,
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String place,
      Findings findings) {
    JsonNode wire = object.get("qualifier");
    if (Wire.isEmpty(wire)) {
      return value == null && low != null && high != null ? Qualifier.RANGE : Qualifier.PLAIN;
    }
    Optional<Qualifier> qualifier = Qualifier.ofCode(wire.asText().strip());
    if (qualifier.isEmpty()) {
      String known =
          String.join(", ", Arrays.stream(Qualifier.values()).map(Qualifier::code).toList());
      findings.add(
          Rule.CATEGORY_UNKNOWN,
          place + ".qualifier",
          wire.asText(),
          known,
          "A figure has no such qualifier.",
          "Use one of " + known + ".");
    }
    return qualifier.orElse(Qualifier.PLAIN);
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    Value.Quantity quantity = (Value.Quantity) value;
    checkFigure(quantity, field.name(), findings);
    checkBound(quantity, quantity.low(), quantity.qualifier().bindsLow(), "low", field, findings);
    checkBound(
        quantity, quantity.high(), quantity.qualifier().bindsHigh(), "high", field, findings);
    if (quantity.low() != null
        && quantity.high() != null
        && quantity.low().compareTo(quantity.high()) > 0) {
      findings.add(
          Rule.QUANTITY_ORDER,
          field.name(),
          quantity.low().toPlainString(),
          "at most " + quantity.high().toPlainString(),
          "The low bound of \"" + field.name() + "\" lies above the high one.",
          "Swap \"low\" and \"high\".");
    }
    Numbers.check(quantity.value(), field.name(), field, findings);
    if (quantity.qualifier() == Qualifier.RANGE) {
      Numbers.check(quantity.low(), field.name() + ".low", field, findings);
      Numbers.check(quantity.high(), field.name() + ".high", field, findings);
    }
  }

  private static void checkFigure(Value.Quantity quantity, String place, Findings findings) {
    Qualifier qualifier = quantity.qualifier();
    if (qualifier.namesFigure() && quantity.value() == null) {
      findings.add(
          Rule.QUANTITY_VALUE,
          place,
          null,
          "a value, as the qualifier is " + qualifier.code(),
          "\"" + place + "\" has no figure.",
          "Give \"value\", or the qualifier range, vague or not_stated.");
    } else if (!qualifier.namesFigure() && quantity.value() != null) {
      findings.add(
          Rule.QUANTITY_VALUE,
          place,
          quantity.value().toPlainString(),
          "no value, as the qualifier is " + qualifier.code(),
          "\"" + place + "\" has one figure, though its qualifier says that none is named.",
          qualifier == Qualifier.RANGE
              ? "Leave \"value\" out and give \"low\" and \"high\"."
              : "Leave \"value\" out, or give the qualifier that its words have.");
    }
  }

  private static void checkBound(
      Value.Quantity quantity,
      @Nullable BigDecimal bound,
      boolean binds,
      String key,
      Field field,
      Findings findings) {
    if (quantity.qualifier() == Qualifier.RANGE) {
      if (bound == null) {
        findings.add(
            Rule.QUANTITY_BOUNDS,
            field.name() + "." + key,
            null,
            "a number",
            "\"" + field.name() + "\" is a range without its " + key + " end.",
            "Give both \"low\" and \"high\".");
      }
    } else if (bound != null
        && !(binds && quantity.value() != null && bound.compareTo(quantity.value()) == 0)) {
      String expected = binds ? "the value itself, or nothing" : "nothing";
      findings.add(
          Rule.QUANTITY_BOUNDS,
          field.name() + "." + key,
          bound.toPlainString(),
          expected,
          "The qualifier " + quantity.qualifier().code() + " does not commit to this bound.",
          "Leave \"" + key + "\" out: it follows from the qualifier.");
    }
  }

  @Override
  public JsonNode write(Value value) {
    return writeParts((Value.Quantity) value);
  }

  static ObjectNode writeParts(Value.Quantity quantity) {
    ObjectNode object = Wire.NODES.objectNode();
    Wire.putText(object, "as_stated", quantity.asStated());
    object.put("qualifier", quantity.qualifier().code());
    Wire.putNumber(object, "value", quantity.value());
    Wire.putNumber(object, "low", quantity.low());
    Wire.putNumber(object, "high", quantity.high());
    Wire.putText(object, "currency", quantity.currency());
    return object;
  }

  @Override
  public String identity(Value value) {
    Value.Quantity quantity = (Value.Quantity) value;
    return writeParts(
            new Value.Quantity(
                quantity.value(),
                quantity.low(),
                quantity.high(),
                quantity.qualifier(),
                null,
                quantity.currency()))
        .toString();
  }

  @Override
  public Question question(Value value, Field field, @Nullable String unit) {
    return new Question.Count(field.name(), (Value.Quantity) value, unit);
  }

  @Override
  public JsonSchema accepted(Field field) {
    return JsonSchema.anyOf(
        NumberSchema.limited(NumberSchema.REF, field.constraints()),
        QuantitySchema.limited(JsonSchema.ref(name()), field.constraints()));
  }

  @Override
  public JsonSchema extracted(Field field) {
    return QuantitySchema.extracted().described(ConstraintWords.ofNumber(field.constraints()));
  }

  @Override
  public Map<String, JsonSchema> definitions() {
    Map<String, JsonSchema> definitions = new HashMap<>(NumberSchema.definitions());
    definitions.put(name(), QuantitySchema.accepted());
    return definitions;
  }

  @Override
  public List<JsonCell> stored() {
    return List.of(
        JsonCell.at("as_stated"),
        JsonCell.at("qualifier"),
        JsonCell.at("value"),
        JsonCell.at("low"),
        JsonCell.at("high"));
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    Value.Quantity quantity = (Value.Quantity) value;
    cells.add(quantity.asStated());
    cells.add(quantity.qualifier().code());
    cells.add(quantity.value());
    cells.add(quantity.low());
    cells.add(quantity.high());
  }
}
