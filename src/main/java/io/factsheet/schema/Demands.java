package io.factsheet.schema;

import io.factsheet.field.FieldType;
import java.util.List;

/**
 * What a descriptor may demand of the values of a type.
 *
 * @param constraints by their names
 * @param evidence whether the quoted words can be asked to bear a value out
 */
record Demands(List<String> constraints, boolean evidence) {
  private static final List<String> OF_TEXT = List.of("minLength", "maxLength", "pattern");
  private static final List<String> OF_NUMBERS = List.of("minimum", "maximum");

  static Demands of(FieldType type) {
    return switch (type.name()) {
      case "text", "url" -> new Demands(OF_TEXT, false);
      case "integer", "number", "quantity", "money" -> new Demands(OF_NUMBERS, true);
      case "date", "period", "country", "actor", "list of country", "list of actor" ->
          new Demands(List.of(), true);
      case "boolean", "category", "list of category" -> new Demands(List.of(), false);
      default -> throw new IllegalArgumentException("nothing is known of the type " + type.name());
    };
  }
}
