package io.factsheet.schema;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.field.Category;
import io.factsheet.field.Field;
import io.factsheet.field.JsonSchema;
import java.util.Optional;
import java.util.stream.Stream;

/** What a schema tells its readers of a field in words. */
final class Guidance {
  private Guidance() {}

  /** For people and their editors, where title and example are keywords of their own. */
  static String ofSubmission(Field field) {
    return lines(field.description() + evidence(field), Category.definitions(field.categories()));
  }

  /**
   * For a language model.
   *
   * @param form the schema of a value
   */
  static String ofExtraction(Field field, JsonSchema form) {
    return lines(
        field.title() + ": " + field.description() + evidence(field),
        form.description(),
        Category.definitions(field.categories()),
        example(field)
            .filter(example -> field.categories().isEmpty() && isOf(form, example))
            .map(example -> "Example: " + example)
            .orElse(""),
        missing(field, form));
  }

  private static String evidence(Field field) {
    return switch (field.evidence()) {
      case NONE -> "";
      case EXPECTED -> " The quote or the context should hold the words that say it.";
      case REQUIRED -> " The quote or the context must hold the words that say it.";
    };
  }

  private static String missing(Field field, JsonSchema form) {
    if (field.required() || form.json().has("enum")) {
      return "";
    }
    String nothing = form.json().has("items") ? "[]" : "null";
    return "Give " + nothing + " where the article does not say.";
  }

  /** The example of the descriptor. */
  static Optional<JsonNode> example(Field field) {
    return field.example() == null ? Optional.empty() : Optional.of(DescriptorBuilder.tree(field));
  }

  /** Whether the example has the form that is asked for: a descriptor may show a shorter one. */
  private static boolean isOf(JsonSchema form, JsonNode example) {
    return switch (form.json().path("type").asText()) {
      case "string" -> example.isTextual();
      case "array" -> example.isArray();
      case "integer", "number" -> example.isNumber();
      case "boolean" -> example.isBoolean();
      default -> false;
    };
  }

  private static String lines(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(joining("\n"));
  }
}
