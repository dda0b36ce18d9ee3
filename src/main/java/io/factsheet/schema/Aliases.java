package io.factsheet.schema;

import io.factsheet.field.Field;
import io.factsheet.field.JsonSchema;
import io.factsheet.field.Nothing;
import java.util.ArrayList;
import java.util.List;

/** A field that may be given under a former name: under one of its names, not under two. */
final class Aliases {
  private Aliases() {}

  /**
   * Adds a field under all its names.
   *
   * @param property what it may hold, nothing among it
   */
  static JsonSchema add(JsonSchema fact, Field field, JsonSchema property) {
    JsonSchema named = fact.allowing(field.name(), property);
    List<JsonSchema> given = new ArrayList<>(List.of(given(field.name())));
    for (String alias : field.aliases()) {
      given.add(given(alias));
      named =
          named.allowing(
              alias,
              property
                  .described("The former name of \"" + field.name() + "\".")
                  .with("deprecated", true));
    }
    if (!field.required()) {
      given.add(not(JsonSchema.any().with("anyOf", List.copyOf(given))));
    }
    return named.also(JsonSchema.any().with("oneOf", given));
  }

  /** That a key is there and holds more than nothing. */
  private static JsonSchema given(String name) {
    return JsonSchema.any().requiring(name, not(JsonSchema.ref(Nothing.NAME)));
  }

  private static JsonSchema not(JsonSchema schema) {
    return JsonSchema.any().with("not", schema);
  }
}
