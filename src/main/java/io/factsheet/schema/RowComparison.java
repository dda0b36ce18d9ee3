package io.factsheet.schema;

import io.factsheet.field.Column;
import io.factsheet.field.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows of two releases of a dataset, between which its descriptor may have changed: a
 * renamed field is one field, and one that was added or removed was, or is, empty.
 *
 * <p>Not compared are columns that merely follow: the counts of a row's own history, and how many
 * other rows agree with it.
 */
public final class RowComparison {
  private static final Set<String> FOLLOWING =
      Set.of(
          "revision",
          "first_release",
          "changed_in_release",
          "origins_agreeing",
          "origins_disagreeing");
  private static final int NONE = -1;

  private final List<String> columns;
  private final int[] then;
  private final int[] now;

  /**
   * @param then as the dataset was
   * @param now as it is
   */
  public RowComparison(Dataset then, Dataset now) {
    List<String> former = names(then);
    List<String> today = names(now);
    Map<String, String> renamed = renamed(then, now);
    List<String> taken = new ArrayList<>(today);
    today.forEach(name -> taken.add(renamed.getOrDefault(name, name)));
    this.columns =
        Stream.concat(today.stream(), former.stream().filter(name -> !taken.contains(name)))
            .filter(name -> !FOLLOWING.contains(name))
            .toList();
    this.then =
        columns.stream()
            .mapToInt(name -> former.indexOf(renamed.getOrDefault(name, name)))
            .toArray();
    this.now = columns.stream().mapToInt(today::indexOf).toArray();
  }

  private static List<String> names(Dataset dataset) {
    return dataset.columns().stream().map(Column::name).toList();
  }

  /** The former names of columns that have another one now, by the new one. */
  private static Map<String, String> renamed(Dataset then, Dataset now) {
    Map<String, String> renamed = new HashMap<>();
    for (Field field : now.descriptor().fields()) {
      for (String alias : field.aliases()) {
        if (then.descriptor().field(alias).isPresent()) {
          for (Column column : field.columns()) {
            renamed.put(column.name(), alias + column.name().substring(field.name().length()));
          }
        }
      }
    }
    return renamed;
  }

  /** What is compared: the columns as they are, and behind them those that are no more. */
  public List<String> columns() {
    return columns;
  }

  /** The cells of a row of the former dataset, one for each of {@link #columns}. */
  public List<@Nullable Object> former(List<@Nullable Object> row) {
    return cells(then, row);
  }

  /** The cells of a row of the dataset as it is, one for each of {@link #columns}. */
  public List<@Nullable Object> current(List<@Nullable Object> row) {
    return cells(now, row);
  }

  private static List<@Nullable Object> cells(int[] places, List<@Nullable Object> row) {
    List<@Nullable Object> cells = new ArrayList<>(places.length);
    for (int place : places) {
      cells.add(place == NONE ? null : row.get(place));
    }
    return cells;
  }

  /** Which cells are not the same, as indexes of {@link #columns}. */
  public static int[] differences(List<@Nullable Object> cells, List<@Nullable Object> others) {
    return IntStream.range(0, cells.size())
        .filter(i -> !Objects.equals(cells.get(i), others.get(i)))
        .toArray();
  }
}
