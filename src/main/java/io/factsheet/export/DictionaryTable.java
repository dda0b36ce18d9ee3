package io.factsheet.export;

import io.factsheet.export.Table.Heading;
import io.factsheet.field.Category;
import io.factsheet.field.Column;
import io.factsheet.field.Field;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import io.factsheet.schema.Dataset;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table that says what each column means and what an empty cell of it means; below a column of
 * categories stands a row for each of these.
 */
final class DictionaryTable {
  private static final List<Heading> HEADINGS =
      Stream.of("column", "title", "type", "category", "meaning", "example")
          .map(name -> new Heading(name, false))
          .toList();

  private DictionaryTable() {}

  static Table of(Dataset dataset) {
    Map<String, String> examples = examples(dataset);
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Column column : dataset.columns()) {
      rows.add(
          Arrays.asList(
              column.name(),
              column.title(),
              column.kind().name().toLowerCase(Locale.ROOT),
              null,
              column.description(),
              examples.get(column.name())));
      for (Category category : categories(dataset, column)) {
        rows.add(
            Arrays.asList(
                column.name(),
                column.title(),
                null,
                category.value(),
                category.description(),
                null));
      }
    }
    return new Table("Dictionary", "_dictionary", HEADINGS, true, rows.size(), Rows.of(rows));
  }

  private static List<Category> categories(Dataset dataset, Column column) {
    return dataset.filledBy(column).map(Field::categories).orElse(List.of());
  }

  /** The example of each field, as it looks in that field's columns. */
  private static Map<String, String> examples(Dataset dataset) {
    Map<String, String> examples = new HashMap<>();
    for (Field field : dataset.descriptor().fields()) {
      if (field.example() != null) {
        try {
          addExample(field, field.example(), examples);
        } catch (IOException e) {
          throw new IllegalStateException("The example of " + field.name() + " is no value", e);
        }
      }
    }
    return examples;
  }

  private static void addExample(Field field, String example, Map<String, String> examples)
      throws IOException {
    Value value = field.type().read(Json.tree(example), field, new Findings());
    if (value != null) {
      List<@Nullable Object> cells = new ArrayList<>();
      field.type().flatten(value, cells);
      List<Column> columns = field.columns();
      for (int i = 0; i < columns.size(); i++) {
        String text = PlainText.of(cells.get(i));
        if (text != null) {
          examples.put(columns.get(i).name(), text);
        }
      }
    }
  }
}
