package io.factsheet.schema;

import io.factsheet.field.FieldType;
import io.factsheet.field.Sought;
import java.util.List;

/**
 * What a descriptor may demand of the values of a type.
 *
 * @param constraints by their names
 * @param evidence whether the quoted words can be asked to bear a value out
 * @param roles as which a value may be sought in them
 * @param unit whether it may be told what a value is of
 * @param converted whether a value may be the conversion of another
 */
record Demands(
    List<String> constraints,
    boolean evidence,
    List<String> roles,
    boolean unit,
    boolean converted) {
  private static final List<String> OF_TEXT = List.of("minLength", "maxLength", "pattern");
  private static final List<String> OF_NUMBERS = List.of("minimum", "maximum");

  static Demands of(FieldType type) {
    return switch (type.name()) {
      case "text", "url" -> unsought(OF_TEXT);
      case "integer", "number", "quantity" -> new Demands(OF_NUMBERS, true, List.of(), true, false);
      case "money" -> new Demands(OF_NUMBERS, true, List.of(), false, true);
      case "date" -> new Demands(List.of(), true, Sought.TIME_ROLES, false, false);
      case "period" -> new Demands(List.of(), true, List.of(), false, false);
      case "country", "actor", "list of country", "list of actor" ->
          new Demands(List.of(), true, Sought.ROLES, false, false);
      case "boolean", "category", "list of category" -> unsought(List.of());
      default -> throw new IllegalArgumentException("nothing is known of the type " + type.name());
    };
  }

  private static Demands unsought(List<String> constraints) {
    return new Demands(constraints, false, List.of(), false, false);
  }
}
