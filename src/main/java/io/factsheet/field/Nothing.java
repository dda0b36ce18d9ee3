package io.factsheet.field;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** What says the same as leaving a part out: JSON null, and an empty text, list or object. */
public final class Nothing {
  /** Its name among the definitions of a schema. */
  public static final String NAME = "nothing";

  static final JsonSchema REF = JsonSchema.ref(NAME);

  private Nothing() {}

  public static JsonSchema definition() {
    ArrayNode empty = JsonNodeFactory.instance.arrayNode();
    empty.addNull().add("");
    empty.addArray();
    empty.addObject();
    return JsonSchema.any().described("The same as leaving it out.").with("enum", empty);
  }

  /** The schema of a part that may be left out. */
  public static JsonSchema or(JsonSchema schema) {
    return JsonSchema.anyOf(schema, REF);
  }
}
