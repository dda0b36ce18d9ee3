package io.factsheet.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Category;
import io.factsheet.field.Cells;
import io.factsheet.field.Constraints;
import io.factsheet.schema.Dictionary;
import io.factsheet.schema.Dictionary.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The Table Schema (Data Package v2) of a CSV file, whose every claim the file keeps as it is
 * written: with the guard on text that looks like a formula.
 *
 * <p>Columns of lists are strings. The standard has a type for them, but not the standard's own
 * profile, which would refuse the file; how to take them apart stands in a property of our own.
 */
final class TableSchema {
  /** How a list is to be taken apart, in the words of the standard's type for lists. */
  private static final String LIST = "factsheet:list";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private TableSchema() {}

  static ObjectNode of(Dictionary dictionary) throws IOException {
    return of(dictionary.entries(), List.of(Dictionary.KEY));
  }

  /**
   * @param key the columns that tell any two rows apart
   */
  static ObjectNode of(List<Entry> entries, List<String> key) throws IOException {
    ObjectNode schema = NODES.objectNode();
    ArrayNode fields = schema.putArray("fields");
    for (Entry entry : entries) {
      fields.add(field(entry));
    }
    schema.putArray("missingValues").add("");
    ArrayNode primaryKey = schema.putArray("primaryKey");
    key.forEach(primaryKey::add);
    return schema;
  }

  private static ObjectNode field(Entry entry) throws IOException {
    Cells cells = entry.column().cells();
    ObjectNode field = NODES.objectNode();
    field.put("name", entry.column().name());
    field.put("type", entry.type());
    field.put("title", entry.column().title());
    field.put("description", entry.meaning());
    if (entry.example() != null) {
      field.put("example", CsvFormat.text(entry.example()));
    }
    if (cells.several()) {
      ObjectNode list = field.putObject(LIST).put("delimiter", Cells.SEPARATOR);
      putCategories(cells.categories(), list);
    } else {
      putCategories(cells.categories(), field);
    }
    ObjectNode constraints = constraints(cells);
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
    return field;
  }

  /** Definitions are no labels: those would be shown in the place of the values. */
  private static void putCategories(List<Category> categories, ObjectNode object) {
    if (!categories.isEmpty()) {
      ArrayNode array = object.putArray("categories");
      for (Category category : categories) {
        array.addObject().put("value", category.value()).put("description", category.description());
      }
    }
  }

  private static ObjectNode constraints(Cells cells) {
    Constraints limits = cells.constraints();
    ObjectNode constraints = NODES.objectNode();
    if (cells.required()) {
      constraints.put("required", true);
    }
    if (cells.unique()) {
      constraints.put("unique", true);
    }
    if (!cells.several()) {
      // Readers of version 1 of the standard know no categories.
      if (!cells.categories().isEmpty()) {
        ArrayNode values = constraints.putArray("enum");
        cells.categories().forEach(category -> values.add(category.value()));
      }
      if (limits.minimum() != null) {
        constraints.put("minimum", limits.minimum());
      }
      if (limits.maximum() != null) {
        constraints.put("maximum", limits.maximum());
      }
      if (limits.minLength() != null) {
        constraints.put("minLength", limits.minLength());
      }
      if (limits.maxLength() != null) {
        constraints.put("maxLength", limits.maxLength() + (mayBeGuarded(limits) ? 1 : 0));
      }
    }
    pattern(cells).ifPresent(pattern -> constraints.put("pattern", pattern));
    return constraints;
  }

  private static boolean mayBeGuarded(Constraints limits) {
    return PortablePattern.permitsGuard(limits);
  }

  private static Optional<String> pattern(Cells cells) {
    return PortablePattern.of(cells)
        .map(
            portable ->
                !cells.several() && PortablePattern.permitsGuard(cells.constraints())
                    ? "'?(" + portable + ")"
                    : portable);
  }
}
