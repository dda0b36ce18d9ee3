package io.factsheet.export;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a workbook, on one sheet, or on several where it has too many rows for one.
 *
 * @param sheet the name of the sheet
 * @param name what formulas call the table; no other table of the workbook may have it
 * @param wrapped whether long text is shown on several lines, or on one as far as the column goes
 * @param size how many rows there are
 * @param rows one cell for each column: String, Long, BigDecimal, Boolean, LocalDate, or null
 */
record Table(
    String sheet,
    String name,
    List<Heading> headings,
    boolean wrapped,
    int size,
    Rows<List<@Nullable Object>> rows) {

  Table {
    headings = List.copyOf(headings);
    rows = rows.exactly(size);
  }

  /**
   * The head of a column.
   *
   * @param technical whether it is set apart as one of the columns for machines
   */
  record Heading(String name, boolean technical) {}

  /**
   * The part of a table that stands on one sheet.
   *
   * @param rows how many, without the header
   */
  record Part(Table table, String sheet, String name, int rows) {}

  /** The parts, each of as many rows as fit below a header; an empty table has one. */
  List<Part> parts(int rowsPerSheet) {
    var parts = new ArrayList<Part>();
    int begun = 0;
    do {
      int number = parts.size() + 1;
      int rows = Math.min(size - begun, rowsPerSheet);
      parts.add(
          number == 1
              ? new Part(this, sheet, name, rows)
              : new Part(this, sheet + " " + number, name + "__" + number, rows));
      begun += rows;
    } while (begun < size);
    return parts;
  }
}
