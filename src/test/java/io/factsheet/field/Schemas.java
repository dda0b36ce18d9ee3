package io.factsheet.field;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.UnaryOperator;

/** JSON Schemas as a stranger reads them, who knows the standard and nothing of Factsheet. */
public final class Schemas {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);

  private Schemas() {}

  public static JsonSchema compile(JsonNode schema) {
    return FACTORY.getSchema(schema);
  }

  /** What is wrong with a document by a schema. */
  public static List<String> problems(JsonSchema schema, JsonNode document) {
    return schema.validate(document).stream().map(Object::toString).toList();
  }

  /** What is wrong with a schema by the meta-schema of 2020-12. */
  public static List<String> problems(JsonNode schema) {
    return problems(FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012)), schema);
  }

  /** The same document with other texts. */
  public static JsonNode withTexts(JsonNode document, UnaryOperator<String> change) {
    return switch (document) {
      case TextNode text -> TextNode.valueOf(change.apply(text.textValue()));
      case ArrayNode array -> {
        ArrayNode copy = array.arrayNode();
        array.forEach(element -> copy.add(withTexts(element, change)));
        yield copy;
      }
      case ObjectNode object -> {
        ObjectNode copy = object.objectNode();
        object
            .properties()
            .forEach(part -> copy.set(part.getKey(), withTexts(part.getValue(), change)));
        yield copy;
      }
      default -> document;
    };
  }

  public static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
