package io.factsheet.export;

import io.factsheet.export.WorkbookTemplate.SheetPart;
import io.factsheet.export.WorkbookTemplate.StyleNumbers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a table to its sheets; the first ones wait until widths are known. */
final class TableWriter {
  /** How many rows have a say in the widths of columns. */
  private static final int SAMPLE = 200;

  private final Table table;
  private final Iterator<SheetPart> sheets;
  private final StyleNumbers styles;
  private final ReproducibleZip zip;

  private int[] widths = {};
  private int room;
  private @Nullable SheetWriter sheet;

  private TableWriter(
      Table table, Iterator<SheetPart> sheets, StyleNumbers styles, ReproducibleZip zip) {
    this.table = table;
    this.sheets = sheets;
    this.styles = styles;
    this.zip = zip;
  }

  /**
   * Writes the whole table, going through its rows once.
   *
   * @param sheets from which it takes as many as the table has parts
   */
  static void write(
      Table table, Iterator<SheetPart> sheets, StyleNumbers styles, ReproducibleZip zip)
      throws IOException {
    var writer = new TableWriter(table, sheets, styles, zip);
    var sample = new ArrayList<List<@Nullable Object>>();
    table
        .rows()
        .forEach(
            (List<@Nullable Object> row) -> {
              if (sample.size() == SAMPLE) {
                writer.row(row);
              } else {
                sample.add(row);
                if (sample.size() == SAMPLE) {
                  writer.begin(sample);
                }
              }
            });
    if (sample.size() < SAMPLE) {
      writer.begin(sample);
    }
    writer.sheet().end();
  }

  private void begin(List<List<@Nullable Object>> sample) throws IOException {
    widths = SheetLayout.widths(table.headings(), sample);
    nextSheet();
    for (List<@Nullable Object> row : sample) {
      row(row);
    }
  }

  private void row(List<@Nullable Object> row) throws IOException {
    if (room == 0) {
      sheet().end();
      nextSheet();
    }
    sheet().row(row);
    room--;
  }

  private void nextSheet() throws IOException {
    SheetPart part = sheets.next();
    zip.begin(part.entry());
    sheet = new SheetWriter(part, styles, widths, zip);
    sheet.begin();
    room = part.part().rows();
  }

  private SheetWriter sheet() {
    return Objects.requireNonNull(sheet);
  }
}
