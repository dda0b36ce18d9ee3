package io.factsheet.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.factsheet.model.Characters;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import java.io.IOException;

/**
 * Reads one value, and finds what the grammar of JSON permits but no fact can mean: a key given
 * twice (RFC 8259, section 4, leaves open which counts) and a number no type can hold.
 *
 * <p>It calls itself for what is nested, so the parser must bound the depth.
 */
final class JsonTree {
  private final JsonParser parser;
  private final Findings findings;

  private JsonTree(JsonParser parser, Findings findings) {
    this.parser = parser;
    this.findings = findings;
  }

  /** Reads the value that begins with the parser's current token, up to its last one. */
  static JsonNode read(JsonParser parser, Findings findings) throws IOException {
    return new JsonTree(parser, findings).value("");
  }

  private JsonNode value(String place) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(place);
      case START_ARRAY -> array(place);
      case VALUE_STRING -> TextNode.valueOf(parser.getText());
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> decimal(place);
      case VALUE_TRUE -> BooleanNode.TRUE;
      case VALUE_FALSE -> BooleanNode.FALSE;
      case VALUE_NULL -> NullNode.getInstance();
      default -> throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private ObjectNode object(String place) throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
      String inner = place.isEmpty() ? key : place + "." + key;
      parser.nextToken();
      JsonNode value = value(inner);
      if (object.has(key)) {
        twice(inner);
      } else {
        object.set(key, value);
      }
    }
    return object;
  }

  private ArrayNode array(String place) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(place));
    }
    return array;
  }

  private JsonNode whole() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> JsonNodeFactory.instance.numberNode(parser.getIntValue());
      case LONG -> JsonNodeFactory.instance.numberNode(parser.getLongValue());
      default -> JsonNodeFactory.instance.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode decimal(String place) throws IOException {
    try {
      return DecimalNode.valueOf(parser.getDecimalValue());
    } catch (NumberFormatException _) {
      // The exponent alone is too long: 1e99999999999.
      String written = parser.getText();
      findings.add(
          Rule.FIELD_TYPE,
          shown(place),
          written,
          "a number that can be written out",
          "\"" + shown(place) + "\" is a number no source would print.",
          "Give the figure as the source has it.");
      return TextNode.valueOf(written);
    }
  }

  private void twice(String place) {
    findings.add(
        Rule.FIELD_DUPLICATE,
        shown(place),
        null,
        "each key once",
        "\"" + shown(place) + "\" stands in one object twice.",
        "Leave one of them out.");
  }

  /** A key may hold what no format can carry; a finding that names it may not. */
  private static String shown(String place) {
    return Characters.shown(place);
  }
}
