package io.factsheet.export;

import io.factsheet.export.WorkbookTemplate.SheetPart;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * An Excel workbook: a cover, and tables of any length.
 *
 * <p>POI makes all of it but the rows of the tables; these are streamed in between, so memory does
 * not grow with them.
 *
 * @param time of all that in the file has a time
 * @param tables in the order of their sheets, which is also that in which their rows are asked for
 */
record Workbook(Cover cover, List<Table> tables, Instant time) {

  void write(int rowsPerSheet, OutputStream out) throws IOException {
    WorkbookTemplate template = WorkbookTemplate.of(this, rowsPerSheet);
    try (var zip = new ReproducibleZip(out, time)) {
      for (Map.Entry<String, byte[]> entry : template.entries().entrySet()) {
        zip.begin(entry.getKey());
        zip.write(entry.getValue());
      }
      Iterator<SheetPart> sheets = template.sheets().iterator();
      for (Table table : tables) {
        TableWriter.write(table, sheets, template.styles(), zip);
      }
      zip.finish();
      zip.flush();
    }
  }
}
