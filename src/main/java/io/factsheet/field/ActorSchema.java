package io.factsheet.field;

import java.util.List;
import java.util.Map;

/**
 * Countries and actors in JSON Schema. Which codes and names there are is the gazetteer's to say.
 */
final class ActorSchema {
  private static final String ACTOR = "actor";

  static final JsonSchema REF = JsonSchema.ref(ACTOR);

  private ActorSchema() {}

  static Map<String, JsonSchema> definitions() {
    JsonSchema words = TextSchema.words().with("minLength", 1);
    JsonSchema parts =
        JsonSchema.object()
            .allowing("code", Nothing.or(words))
            .allowing("name", Nothing.or(words))
            .with("anyOf", List.of(given("code"), given("name")));
    return Map.of(
        ACTOR,
        JsonSchema.anyOf(words, parts)
            .described(
                "A code (ISO 3166-1 alpha-3 for a country) or a name, or both in an object."));
  }

  private static JsonSchema given(String part) {
    return JsonSchema.any().requiring(part, TextSchema.words().with("minLength", 1));
  }
}
