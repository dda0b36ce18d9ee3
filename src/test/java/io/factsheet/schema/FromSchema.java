package io.factsheet.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What a model may answer that is held to an extraction schema: any document that fits it. */
final class FromSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Texts that a model might give; any others come beside them. */
  private static final Map<String, Arbitrary<JsonNode>> LIKELY =
      Map.of(
          "source_id", WireValues.json("'article'"),
          "quote", WireValues.json("'about 100 troops', 'The plan runs'"),
          "context", WireValues.json("'The plan stands', 'Estonia sent'"),
          "currency", WireValues.json("'EUR', 'USD'"),
          "earliest", WireValues.json("'2021-12-01', '2021-12-08'"),
          "latest", WireValues.json("'2021-12-08', '2021-12-31'"),
          "start", WireValues.json("'2021-08', '2021-09-01'"),
          "end", WireValues.json("'2021-09', '2021-12-31'"));

  private static final Arbitrary<JsonNode> WORDS =
      WireValues.json("'POL', 'CZE', 'NATO', 'AB-12', 'https://example.org'");
  private static final Arbitrary<JsonNode> ANY_TEXT =
      Arbitraries.oneOf(
          WireValues.json("'', '2021-13-45', 'a; b'"),
          Arbitraries.strings().ofMaxLength(12).map(NODES::textNode));

  private FromSchema() {}

  /**
   * Documents that fit the schema.
   *
   * @param name of the property that it is for
   */
  static Arbitrary<JsonNode> of(JsonNode schema, String name) {
    if (schema.has("anyOf")) {
      return Arbitraries.oneOf(
          schema.get("anyOf").valueStream().map(one -> of(one, name)).toList());
    }
    if (schema.has("enum")) {
      return Arbitraries.of(schema.get("enum").valueStream().toList());
    }
    return schema.get("type").isArray()
        ? Arbitraries.oneOf(
            schema.get("type").valueStream().map(type -> of(type.asText(), schema, name)).toList())
        : of(schema.get("type").asText(), schema, name);
  }

  private static Arbitrary<JsonNode> of(String type, JsonNode schema, String name) {
    return switch (type) {
      case "null" -> Arbitraries.just(NullNode.getInstance());
      case "boolean" -> WireValues.json("true, false");
      case "integer" -> mostly(WireValues.json("1, 30, 180.0"), "0, -1, 1e30");
      case "number" -> mostly(WireValues.json("1, 0.5, 150"), "-2.5, 1e41, 1e-41");
      case "string" ->
          Arbitraries.frequencyOf(
              Tuple.of(30, LIKELY.getOrDefault(name, WORDS)), Tuple.of(1, ANY_TEXT));
      case "array" -> list(of(schema.get("items"), name));
      case "object" -> object(schema.get("properties"));
      default -> throw new IllegalArgumentException(type);
    };
  }

  private static Arbitrary<JsonNode> mostly(Arbitrary<JsonNode> usual, String others) {
    return Arbitraries.frequencyOf(Tuple.of(30, usual), Tuple.of(1, WireValues.json(others)));
  }

  private static Arbitrary<JsonNode> list(Arbitrary<JsonNode> items) {
    return items
        .list()
        .ofMaxSize(2)
        .map(
            several -> {
              ArrayNode array = NODES.arrayNode();
              several.forEach(array::add);
              return array;
            });
  }

  private static Arbitrary<JsonNode> object(JsonNode properties) {
    List<String> names = new ArrayList<>();
    List<Arbitrary<JsonNode>> values = new ArrayList<>();
    for (var property : properties.properties()) {
      names.add(property.getKey());
      values.add(of(property.getValue(), property.getKey()));
    }
    return Combinators.combine(values)
        .as(
            given -> {
              ObjectNode object = NODES.objectNode();
              for (int i = 0; i < names.size(); i++) {
                object.set(names.get(i), given.get(i));
              }
              return object;
            });
  }
}
