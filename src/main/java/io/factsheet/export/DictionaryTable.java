package io.factsheet.export;

import io.factsheet.export.Table.Heading;
import io.factsheet.field.Category;
import io.factsheet.field.Cells;
import io.factsheet.field.Constraints;
import io.factsheet.schema.Dictionary;
import io.factsheet.schema.Dictionary.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary as a table: what each column means, what an empty cell of it means, and what all
 * its cells keep, in the terms of Table Schema. Below a column of categories stands a row for each
 * of these.
 */
final class DictionaryTable {
  private static final List<Heading> HEADINGS =
      Stream.of("column", "title", "type", "category", "meaning", "example", "constraints")
          .map(name -> new Heading(name, name.equals("constraints")))
          .toList();

  private DictionaryTable() {}

  static Table of(Dictionary dictionary) throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Entry entry : dictionary.entries()) {
      String name = entry.column().name();
      String title = entry.column().title();
      rows.add(
          Arrays.asList(
              name,
              title,
              entry.type(),
              null,
              entry.meaning(),
              PlainText.of(entry.example()),
              constraints(entry.column().cells())));
      for (Category category : entry.column().cells().categories()) {
        rows.add(
            Arrays.asList(name, title, null, category.value(), category.description(), null, null));
      }
    }
    return new Table("Dictionary", "_dictionary", HEADINGS, true, rows.size(), Rows.of(rows));
  }

  private static @Nullable String constraints(Cells cells) throws IOException {
    List<String> all = new ArrayList<>();
    if (cells.required()) {
      all.add("required");
    }
    if (cells.unique()) {
      all.add("unique");
    }
    if (cells.several()) {
      all.add("list, delimiter \"" + Cells.SEPARATOR + "\"");
    }
    Constraints limits = cells.constraints();
    add("minimum", limits.minimum(), all);
    add("maximum", limits.maximum(), all);
    add("minLength", limits.minLength(), all);
    add("maxLength", limits.maxLength(), all);
    if (cells.categories().isEmpty()) {
      PortablePattern.of(cells).ifPresent(pattern -> all.add("pattern " + pattern));
    }
    return all.isEmpty() ? null : String.join(", ", all);
  }

  private static void add(String name, @Nullable Object limit, List<String> all)
      throws IOException {
    if (limit != null) {
      all.add(name + " " + PlainText.of(limit));
    }
  }
}
