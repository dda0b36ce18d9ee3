package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import java.math.BigDecimal;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What all types share in reading the wire: each way a value can have the wrong JSON form. */
final class Wire {
  static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Figures beyond 10^±40 are a slip of the hand, and would fill pages when written out. */
  static final int DIGITS = 40;

  private Wire() {}

  static boolean isEmpty(@Nullable JsonNode wire) {
    return wire == null
        || wire.isNull()
        || wire.isMissingNode()
        || (wire.isTextual() && wire.textValue().isBlank())
        || (wire.isContainerNode() && wire.isEmpty());
  }

  static void wrongForm(JsonNode wire, String field, String expected, Findings findings) {
    findings.add(
        Rule.FIELD_TYPE,
        field,
        wire.toString(),
        expected,
        "\"" + field + "\" is " + kind(wire) + ", where " + expected + " is expected.",
        "Give " + expected + ".");
  }

  static @Nullable String text(JsonNode wire, String field, String expected, Findings findings) {
    if (wire.isTextual()) {
      return wire.textValue().strip();
    }
    wrongForm(wire, field, expected, findings);
    return null;
  }

  /** A number in the one form that equal numbers have: no trailing zeros, no exponent. */
  static @Nullable BigDecimal number(JsonNode wire, String field, Findings findings) {
    if (!wire.isNumber()) {
      wrongForm(wire, field, "a JSON number", findings);
      return null;
    }
    BigDecimal number = wire.decimalValue().stripTrailingZeros();
    if (Math.abs((long) number.precision() - number.scale()) > DIGITS || number.scale() > DIGITS) {
      findings.add(
          Rule.FIELD_TYPE,
          field,
          wire.toString(),
          "a number of at most " + DIGITS + " digits before and after the point",
          "\"" + field + "\" is a number no source would print.",
          "Give the figure as the source has it.");
      return null;
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** Whether an object has no other keys than these; a finding names the first that is another. */
  static boolean hasOnly(JsonNode object, Set<String> keys, String field, Findings findings) {
    for (var property : object.properties()) {
      if (!keys.contains(property.getKey())) {
        findings.add(
            Rule.FIELD_TYPE,
            field + "." + property.getKey(),
            property.getKey(),
            "one of " + String.join(", ", new TreeSet<>(keys)),
            "\"" + field + "\" has no part \"" + property.getKey() + "\".",
            "Leave it out, or use one of " + String.join(", ", new TreeSet<>(keys)) + ".");
        return false;
      }
    }
    return true;
  }

  static void putText(ObjectNode object, String key, @Nullable String text) {
    if (text != null) {
      object.put(key, text);
    }
  }

  static void putNumber(ObjectNode object, String key, @Nullable BigDecimal number) {
    if (number != null) {
      object.put(key, number);
    }
  }

  private static String kind(JsonNode wire) {
    return switch (wire.getNodeType()) {
      case STRING -> "a text";
      case NUMBER -> "a number";
      case BOOLEAN -> "true or false";
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> "no value";
    };
  }
}
