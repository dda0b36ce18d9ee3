package io.factsheet.schema;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Field;
import io.factsheet.field.WholeNumber;
import io.factsheet.model.Findings;
import io.factsheet.model.Quote;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the flat wire form of a fact, and finds every way in which its form is wrong. */
public final class FactReader {
  private static final Set<String> PARTS_OF_QUOTE = Set.of("quote", "start");

  private final Dataset dataset;

  public FactReader(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Reads what can be read. Whether a value obeys its field's rules is not asked here. */
  public Draft read(ObjectNode wire, Findings findings) {
    Map<String, Value> read = new HashMap<>();
    Map<String, String> givenAs = new HashMap<>();
    for (var property : wire.properties()) {
      String key = property.getKey();
      Field field = dataset.input(key).orElse(null);
      if (field != null) {
        readField(field, key, property.getValue(), read, givenAs, findings);
      } else if (!Dataset.FRAME.contains(key) && !dataset.isDerived(key)) {
        unknown(key, findings);
      }
    }
    Map<String, Value> ordered = new LinkedHashMap<>();
    for (Field field : dataset.fields()) {
      Value value = read.get(field.name());
      if (value != null) {
        ordered.put(field.name(), value);
      } else if (field.required() && !givenAs.containsKey(field.name())) {
        required(field.name(), field.title(), findings);
      }
    }
    return new Draft(
        text(wire, "fact_id", false, findings),
        text(wire, "source_id", true, findings),
        readQuote(wire, findings),
        readContext(wire, findings),
        ordered);
  }

  private static void readField(
      Field field,
      String key,
      JsonNode wire,
      Map<String, Value> read,
      Map<String, String> givenAs,
      Findings findings) {
    if (isEmpty(wire)) {
      return;
    }
    String before = givenAs.putIfAbsent(field.name(), key);
    if (before != null) {
      findings.add(
          Rule.FIELD_DUPLICATE,
          field.name(),
          key,
          "one of " + before + " and " + key,
          "\"" + before + "\" and \"" + key + "\" are the same field.",
          "Leave one of them out.");
      return;
    }
    Value value = field.type().read(wire, field, findings);
    if (value != null) {
      read.put(field.name(), value);
    }
  }

  private @Nullable Quote readQuote(ObjectNode wire, Findings findings) {
    String text = text(wire, "quote", true, findings);
    JsonNode start = wire.get("quote_start");
    Integer at = isEmpty(start) ? null : offset(start, "quote_start", findings);
    return text == null ? null : new Quote(text, at);
  }

  private static List<Quote> readContext(ObjectNode wire, Findings findings) {
    JsonNode context = wire.get("context");
    if (isEmpty(context)) {
      return List.of();
    }
    List<Quote> quotes = new ArrayList<>();
    if (!context.isArray()) {
      wrongForm("context", context, "a list of quotes", findings);
      return quotes;
    }
    for (JsonNode one : context) {
      if (isWords(one)) {
        quotes.add(new Quote(one.textValue(), null));
      } else if (isWords(one.path("quote")) && PARTS_OF_QUOTE.containsAll(keys(one))) {
        JsonNode start = one.get("start");
        Integer at = isEmpty(start) ? null : offset(start, "context", findings);
        quotes.add(new Quote(one.get("quote").textValue(), at));
      } else {
        wrongForm("context", one, "a text, or an object {quote, start}", findings);
      }
    }
    return quotes;
  }

  private static boolean isWords(JsonNode wire) {
    return wire.isTextual() && !wire.textValue().isBlank();
  }

  private static Set<String> keys(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).collect(toSet());
  }

  private static @Nullable Integer offset(JsonNode wire, String key, Findings findings) {
    OptionalLong at = WholeNumber.of(wire);
    if (at.isPresent() && at.getAsLong() >= 0 && at.getAsLong() <= Integer.MAX_VALUE) {
      return (int) at.getAsLong();
    }
    wrongForm(key, wire, "a whole number from 0", findings);
    return null;
  }

  private static @Nullable String text(
      ObjectNode wire, String key, boolean required, Findings findings) {
    JsonNode node = wire.get(key);
    if (isEmpty(node)) {
      if (required) {
        required(key, key, findings);
      }
      return null;
    }
    if (!node.isTextual()) {
      wrongForm(key, node, "a text", findings);
      return null;
    }
    return node.textValue();
  }

  /** JSON null, a blank text and an empty list say the same as leaving the field out. */
  private static boolean isEmpty(@Nullable JsonNode wire) {
    return wire == null
        || wire.isNull()
        || (wire.isTextual() && wire.textValue().isBlank())
        || (wire.isContainerNode() && wire.isEmpty());
  }

  private void unknown(String key, Findings findings) {
    String known = String.join(", ", dataset.inputNames());
    findings.add(
        Rule.FIELD_UNKNOWN,
        key,
        key,
        "one of " + known,
        "The dataset " + dataset.name() + " has no field \"" + key + "\".",
        "Leave it out, or use one of " + known + ".");
  }

  private static void required(String key, String title, Findings findings) {
    findings.add(
        Rule.FIELD_REQUIRED,
        key,
        null,
        "a value",
        "\"" + key + "\" (" + title + ") has no value.",
        "Add it, as the source has it.");
  }

  private static void wrongForm(String key, JsonNode found, String expected, Findings findings) {
    findings.add(
        Rule.FIELD_TYPE,
        key,
        found.toString(),
        expected,
        "\"" + key + "\" is not " + expected + ".",
        "Give " + expected + ".");
  }
}
