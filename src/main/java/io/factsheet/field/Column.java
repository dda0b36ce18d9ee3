package io.factsheet.field;

/**
 * One column of the flat exports.
 *
 * @param description what it means and what an empty cell means, for the data dictionary
 * @param technical whether it stands in the last group: codes, bounds, precision and basis
 * @param cells what else holds of all its cells
 */
public record Column(
    String name, String title, String description, Kind kind, boolean technical, Cells cells) {

  /** A column of whose cells nothing is known but their kind. */
  public Column(String name, String title, String description, Kind kind, boolean technical) {
    this(name, title, description, kind, technical, Cells.ANY);
  }

  /** The same column, of whose cells more is known. */
  public Column with(Cells known) {
    return new Column(name, title, description, kind, technical, known);
  }

  /** What a cell of the column holds when it is not empty. */
  public enum Kind {
    /** A {@link String}. */
    TEXT,
    /** A {@link Long}. */
    INTEGER,
    /** A {@link java.math.BigDecimal}. */
    NUMBER,
    /** A {@link Boolean}. */
    BOOLEAN,
    /** A {@link java.time.LocalDate}. */
    DATE
  }
}
