package io.factsheet.store;

import io.factsheet.model.StoredCell;
import java.util.List;

/**
 * The facts of a dataset's newest release, to be read with the database's own tools: a row for each
 * fact, with the columns of its CSV.
 */
public record View(String dataset, List<Column> columns) {
  private static final String PREFIX = "v_";

  public View {
    columns = List.copyOf(columns);
  }

  /** What it is called in the database. */
  String name() {
    return PREFIX + dataset;
  }

  /**
   * One column.
   *
   * @param cell where its cells are found
   */
  public record Column(String name, Type type, StoredCell cell) {}

  /** What a cell is; SQLite keeps what it has no type for as text, and flags as 0 and 1. */
  public enum Type {
    TEXT,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE
  }
}
