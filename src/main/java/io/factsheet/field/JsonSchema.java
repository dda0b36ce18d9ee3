package io.factsheet.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;

/**
 * A JSON Schema (2020-12) in the making. Keywords keep the order in which they are added, so that
 * one descriptor gives the same bytes each time. Immutable.
 */
public final class JsonSchema {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final ObjectNode node;

  private JsonSchema(ObjectNode node) {
    this.node = node;
  }

  /** What any value fits. */
  public static JsonSchema any() {
    return new JsonSchema(NODES.objectNode());
  }

  public static JsonSchema type(String type) {
    return any().with("type", type);
  }

  /** One of these texts. */
  public static JsonSchema enumeration(Collection<String> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(array::add);
    return type("string").with("enum", array);
  }

  /** The value of one of these categories. */
  public static JsonSchema among(List<Category> categories) {
    return enumeration(categories.stream().map(Category::value).toList());
  }

  public static JsonSchema array(JsonSchema items) {
    return type("array").with("items", items);
  }

  /** An object without any property yet, and closed to all that are not added. */
  public static JsonSchema object() {
    return type("object").with("additionalProperties", NODES.booleanNode(false));
  }

  public static JsonSchema anyOf(JsonSchema... schemas) {
    return any().with("anyOf", List.of(schemas));
  }

  /** A schema that stands in {@code $defs} of the root. */
  public static JsonSchema ref(String definition) {
    return any().with("$ref", "#/$defs/" + definition);
  }

  public JsonSchema with(String keyword, JsonNode value) {
    ObjectNode copy = node.deepCopy();
    copy.set(keyword, value.deepCopy());
    return new JsonSchema(copy);
  }

  public JsonSchema with(String keyword, String value) {
    return with(keyword, NODES.textNode(value));
  }

  /**
   * The same or null, in the words that strict structured output takes everywhere: a list of types
   * for a simple type, an alternative for all else.
   */
  public JsonSchema orNull() {
    JsonSchema none = type("null");
    if (node.has("anyOf")) {
      JsonSchema copy = new JsonSchema(node.deepCopy());
      copy.node.withArrayProperty("anyOf").add(none.node);
      return copy;
    }
    return node.has("properties") || node.has("enum")
        ? anyOf(this, none)
        : with("type", NODES.arrayNode().add(node.get("type")).add("null"));
  }

  public JsonSchema with(String keyword, boolean value) {
    return with(keyword, NODES.booleanNode(value));
  }

  public JsonSchema with(String keyword, long value) {
    return with(keyword, NODES.numberNode(value));
  }

  public JsonSchema with(String keyword, BigDecimal value) {
    return with(keyword, NODES.numberNode(value));
  }

  public JsonSchema with(String keyword, JsonSchema value) {
    return with(keyword, value.node);
  }

  public JsonSchema with(String keyword, List<JsonSchema> values) {
    ArrayNode array = NODES.arrayNode();
    values.forEach(one -> array.add(one.node));
    return with(keyword, array);
  }

  /** Adds a property that an object may have. */
  public JsonSchema allowing(String name, JsonSchema schema) {
    ObjectNode copy = node.deepCopy();
    copy.withObjectProperty("properties").set(name, schema.node.deepCopy());
    return new JsonSchema(copy);
  }

  /** Adds a property that an object must have. */
  public JsonSchema requiring(String name, JsonSchema schema) {
    JsonSchema more = allowing(name, schema);
    more.node.withArrayProperty("required").add(name);
    return more;
  }

  /** With a schema that must hold besides. */
  public JsonSchema also(JsonSchema schema) {
    ObjectNode copy = node.deepCopy();
    copy.withArrayProperty("allOf").add(schema.node.deepCopy());
    return new JsonSchema(copy);
  }

  /** With a description before all else; an empty one takes away what was there. */
  public JsonSchema described(String description) {
    return first("description", description);
  }

  /** With a title before all else. */
  public JsonSchema titled(String title) {
    return first("title", title);
  }

  private JsonSchema first(String keyword, String value) {
    ObjectNode copy = NODES.objectNode();
    if (!value.isEmpty()) {
      copy.put(keyword, value);
    }
    node.properties().stream()
        .filter(one -> !one.getKey().equals(keyword))
        .forEach(one -> copy.set(one.getKey(), one.getValue().deepCopy()));
    return new JsonSchema(copy);
  }

  /** The description; empty where there is none. */
  public String description() {
    return node.path("description").asText();
  }

  public ObjectNode json() {
    return node.deepCopy();
  }
}
