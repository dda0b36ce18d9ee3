package io.factsheet.export;

import io.factsheet.export.Table.Heading;
import io.factsheet.field.Column;
import io.factsheet.schema.Dataset;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook: Cover, Data (and Data 2 … where a sheet is full), Dictionary, Sources,
 * Changes.
 *
 * <p>Memory grows with the number of sources, not with that of facts.
 */
final class XlsxFormat implements Format {
  private final int rowsPerSheet;

  XlsxFormat() {
    this(ExcelLimits.ROWS - 1);
  }

  /**
   * @param rowsPerSheet without the header
   */
  XlsxFormat(int rowsPerSheet) {
    this.rowsPerSheet = rowsPerSheet;
  }

  @Override
  public String extension() {
    return "xlsx";
  }

  @Override
  public String mediaType() {
    return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public String description() {
    return "The same rows as in the CSV file as a workbook, with a cover, the dictionary of the"
        + " columns, the list of the articles and that of the changes.";
  }

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    Dataset dataset = content.dataset();
    // Counted as the data go by, and complete when the sources come after them.
    Map<String, Long> factsOfSource = new HashMap<>();
    Rows<List<@Nullable Object>> rows =
        content
            .facts()
            .map(
                fact -> {
                  factsOfSource.merge(fact.source().id(), 1L, Long::sum);
                  return dataset.row(fact);
                });
    List<Table> tables =
        List.of(
            data(dataset.name(), dataset.columns(), content.release().facts(), rows),
            DictionaryTable.of(content.dictionary()),
            SourcesTable.of(content.sources(), content.release().sources(), factsOfSource),
            ChangesTable.of(content.changes()));
    new Workbook(ReleaseCover.of(content), tables, content.release().cutAt())
        .write(rowsPerSheet, out);
  }

  /** The table of a dataset's rows. */
  static Table data(
      String dataset, List<Column> columns, int size, Rows<List<@Nullable Object>> rows) {
    List<Heading> headings =
        columns.stream().map(column -> new Heading(column.name(), column.technical())).toList();
    return new Table("Data", TableName.of(dataset), headings, false, size, rows);
  }
}
