package io.factsheet.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.field.Cells;
import io.factsheet.field.Column;
import io.factsheet.field.Field;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a dataset's files means: the one list that the workbook's dictionary and the
 * Table Schema of the CSV file are made of.
 *
 * @param entries in the order of the columns
 */
public record Dictionary(List<Entry> entries) {
  /** The column that no two rows have the same value in, and no row is without. */
  public static final String KEY = "fact_id";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  public Dictionary {
    entries = List.copyOf(entries);
  }

  /**
   * What one column means.
   *
   * @param example a cell of it: String, Long, BigDecimal, Boolean or LocalDate; null where the
   *     descriptor gives none
   */
  public record Entry(Column column, @Nullable Object example) {

    /** The type, as Table Schema (Data Package v2) names it. */
    public String type() {
      return switch (column.kind()) {
        case TEXT -> "string";
        case INTEGER -> "integer";
        case NUMBER -> "number";
        case BOOLEAN -> "boolean";
        case DATE -> "date";
      };
    }

    /** What a cell says, and what an empty one says where there may be any. */
    public String meaning() {
      String said = column.description();
      return column.cells().required() || said.toLowerCase(Locale.ROOT).contains("empty")
          ? said
          : said + " Empty where the source does not say.";
    }

    Entry with(Cells cells) {
      return new Entry(column.with(cells), example);
    }
  }

  /**
   * What the descriptor says of each column. It holds of all facts that come in now; see {@link
   * Survey} for those that came in before.
   */
  public static Dictionary of(Dataset dataset) {
    Map<String, Object> examples = examples(dataset);
    return new Dictionary(
        dataset.columns().stream()
            .map(column -> new Entry(column, examples.get(column.name())))
            .toList());
  }

  /** The example of each field, as the cells that it fills. */
  private static Map<String, Object> examples(Dataset dataset) {
    Map<String, Object> examples = new HashMap<>();
    for (Field field : dataset.fields()) {
      Value value = example(field);
      if (value != null) {
        List<@Nullable Object> cells = new ArrayList<>();
        field.type().flatten(value, cells);
        List<Column> columns = field.columns();
        for (int i = 0; i < columns.size(); i++) {
          Object cell = cells.get(i);
          if (cell != null) {
            examples.put(columns.get(i).name(), cell);
          }
        }
      }
    }
    return examples;
  }

  private static @Nullable Value example(Field field) {
    try {
      return field.example() == null
          ? null
          : field.type().read(JSON.readTree(field.example()), field, new Findings());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The example of " + field.name() + " is not JSON", e);
    }
  }
}
