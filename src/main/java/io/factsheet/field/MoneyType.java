package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.evidence.Question;
import io.factsheet.gazetteer.Currency;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Findings;
import io.factsheet.model.JsonCell;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A quantity of a currency: {@code {value, low, high, qualifier, as_stated, currency}}. */
final class MoneyType implements FieldType {
  private static final String CURRENCY = "currency";
  private static final Set<String> KEYS =
      Set.of("value", "low", "high", "qualifier", "as_stated", "currency");

  private static final String CODE = "[A-Z]{3}";

  private final QuantityType quantity;
  private final Gazetteer gazetteer;

  MoneyType(QuantityType quantity, Gazetteer gazetteer) {
    this.quantity = quantity;
    this.gazetteer = gazetteer;
  }

  @Override
  public String name() {
    return "money";
  }

  @Override
  public List<Column> columns(Field field) {
    List<Column> columns = new ArrayList<>(quantity.columns(field));
    columns.add(
        Columns.part(
                field,
                "currency",
                "currency",
                "The currency of the figure, ISO 4217. Empty where no sum is named.",
                Column.Kind.TEXT)
            .with(Cells.ANY.like(CODE)));
    return columns;
  }

  @Override
  public @Nullable Value read(JsonNode wire, Field field, Findings findings) {
    String place = field.name();
    if (wire.isNumber()) {
      missingCurrency(place, findings);
      return null;
    }
    if (!wire.isObject()) {
      Wire.wrongForm(wire, place, "an object {value, currency, qualifier, as_stated}", findings);
      return null;
    }
    if (!Wire.hasOnly(wire, KEYS, place, findings)) {
      return null;
    }
    String currency = null;
    if (!Wire.isEmpty(wire.get("currency"))) {
      currency = Wire.text(wire.get("currency"), place + ".currency", "an ISO 4217 code", findings);
      if (currency == null) {
        return null;
      }
    }
    return QuantityType.readParts(wire, place, currency, findings);
  }

  @Override
  public void check(Value value, Field field, Findings findings) {
    quantity.check(value, field, findings);
    Value.Quantity money = (Value.Quantity) value;
    if (money.currency() == null) {
      // A sum that no words name has no currency either.
      if (money.qualifier().namesFigure() || money.low() != null) {
        missingCurrency(field.name(), findings);
      }
    } else if (gazetteer.currency(money.currency()).isEmpty()) {
      findings.add(
          Rule.MONEY_CURRENCY,
          field.name() + ".currency",
          money.currency(),
          "an ISO 4217 code such as EUR",
          "There is no currency with the code \"" + money.currency() + "\".",
          "Give the three-letter code in capitals, such as EUR or USD.");
    }
  }

  private static void missingCurrency(String place, Findings findings) {
    findings.add(
        Rule.MONEY_CURRENCY,
        place + ".currency",
        null,
        "an ISO 4217 code such as EUR",
        "\"" + place + "\" has no currency.",
        "Add \"currency\" with the three-letter code, such as EUR or USD.");
  }

  @Override
  public JsonNode write(Value value) {
    return QuantityType.writeParts((Value.Quantity) value);
  }

  @Override
  public String identity(Value value) {
    return quantity.identity(value);
  }

  @Override
  public Question question(Value value, Field field, @Nullable String unit) {
    return new Question.Money(field.name(), (Value.Quantity) value, field.sought().converted());
  }

  @Override
  public JsonSchema accepted(Field field) {
    return QuantitySchema.limited(JsonSchema.ref(name()), field.constraints());
  }

  @Override
  public JsonSchema extracted(Field field) {
    return QuantitySchema.extractedMoney().described(ConstraintWords.ofNumber(field.constraints()));
  }

  @Override
  public Map<String, JsonSchema> definitions() {
    Map<String, JsonSchema> definitions = new HashMap<>(NumberSchema.definitions());
    definitions.put(
        CURRENCY,
        JsonSchema.enumeration(gazetteer.currencies().stream().map(Currency::code).toList())
            .described("ISO 4217."));
    definitions.put(name(), QuantitySchema.acceptedMoney(JsonSchema.ref(CURRENCY)));
    return definitions;
  }

  @Override
  public List<JsonCell> stored() {
    List<JsonCell> stored = new ArrayList<>(quantity.stored());
    stored.add(JsonCell.at(CURRENCY));
    return stored;
  }

  @Override
  public void flatten(Value value, List<@Nullable Object> cells) {
    quantity.flatten(value, cells);
    cells.add(((Value.Quantity) value).currency());
  }
}
