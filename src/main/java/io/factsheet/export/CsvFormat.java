package io.factsheet.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.CsvWriter.CsvWriterRecord;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.factsheet.field.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180: UTF-8 without a byte order mark, CRLF, a header row, ISO 8601 dates, decimal
 * points, {@code true} and {@code false}. Text is guarded against being run as a formula.
 */
final class CsvFormat implements Format {
  @Override
  public String extension() {
    return "csv";
  }

  @Override
  public String mediaType() {
    return "text/csv; charset=utf-8";
  }

  @Override
  public String description() {
    return "One row for each fact. An empty cell means that nothing is stated, never zero."
        + " A cell that a spreadsheet program would run as a formula has an apostrophe before it:"
        + " take one off where a text begins with apostrophes and then =, +, -, @, a tab or a"
        + " carriage return.";
  }

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    write(content.dataset().columns(), content.cells(), out);
  }

  static void write(List<Column> columns, Rows<List<@Nullable Object>> rows, OutputStream out)
      throws IOException {
    // An encoder of its own refuses lone surrogates; a charset would write "?" for them.
    var encoder = new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder());
    // Left open on purpose: closing it would close out.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(encoder);
    try {
      csv.writeRecord(columns.stream().map(Column::name).toList());
      rows.forEach((List<@Nullable Object> cells) -> write(cells, csv.writeRecord()));
      csv.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause(); // as the CSV writer wraps what the stream throws
    }
  }

  private static void write(List<@Nullable Object> cells, CsvWriterRecord line) throws IOException {
    for (Object cell : cells) {
      line.writeField(text(cell));
    }
    line.endRecord();
  }

  /** A cell as it stands in the file. */
  static @Nullable String text(@Nullable Object cell) throws IOException {
    return cell instanceof String text ? FormulaGuard.guard(text) : PlainText.of(cell);
  }
}
