package io.factsheet.export;

import java.io.IOException;
import java.io.OutputStream;

/** What is different in a release, a row for each changed cell, in the same CSV as the data. */
public final class ChangesFile {
  public static final String FILE = "changes.csv";

  public static final String MEDIA_TYPE = "text/csv; charset=utf-8";

  static final String DESCRIPTION =
      "One row for each cell that is not what it was in the release before, by fact and then in the"
          + " order of the columns. No rows in the first release, in which all is new.";

  private ChangesFile() {}

  /**
   * Writes the whole file and leaves {@code out} open.
   *
   * @throws IOException where changes cannot be had, or {@code out} fails
   */
  public static void write(Rows<CellChange> changes, OutputStream out) throws IOException {
    CsvFormat.write(ChangesTable.COLUMNS, changes.map(ChangesTable::cells), out);
  }
}
