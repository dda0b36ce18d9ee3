package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import io.factsheet.field.Column;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens our workbooks and finds in them what the CSV files say. */
class LibreOfficeTest {
  /** Comma, quote, UTF-8, from row 1, values as they are stored, of all sheets. */
  private static final String EVERY_SHEET =
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";

  @TempDir Path folder;

  @Test
  void sheetsEqualTheCsvFiles() throws IOException, InterruptedException {
    assumeTrue(isInstalled(), "LibreOffice (soffice) is not installed: not tested with it");
    Content content = SmallRelease.content();
    Files.write(folder.resolve("release.xlsx"), SmallRelease.bytes(new XlsxFormat(), content));
    Files.write(folder.resolve("nasty.xlsx"), nastyWorkbook());
    convert();
    assertEqual(
        "release-Data.csv",
        new String(SmallRelease.bytes(new CsvFormat(), content), StandardCharsets.UTF_8),
        content.dataset().columns());
    assertEqual("nasty-Data.csv", nastyCsv(), Nasty.COLUMNS);
    var changes = new ByteArrayOutputStream();
    ChangesFile.write(content.changes(), changes);
    assertEqual(
        "release-Changes.csv", changes.toString(StandardCharsets.UTF_8), ChangesTable.COLUMNS);
  }

  private void assertEqual(String converted, String csv, List<Column> columns) throws IOException {
    assertThat(rows(Files.readString(folder.resolve(converted)), columns, text -> text))
        .containsExactlyElementsOf(rows(csv, columns, FormulaGuard::unguard));
  }

  /** Rows without what a spreadsheet program writes in its own way. */
  private static List<List<String>> rows(
      String csv, List<Column> columns, UnaryOperator<String> unguard) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
      reader.forEach(
          line -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
              String cell = line.getField(i);
              cells.add(rows.isEmpty() ? cell : plain(unguard.apply(cell), columns.get(i)));
            }
            rows.add(cells);
          });
    }
    return rows;
  }

  private static String plain(String cell, Column column) {
    return switch (column.kind()) {
      case TEXT ->
          switch (cell) {
            case "TRUE", "FALSE" -> cell.toLowerCase(Locale.ROOT); // among cells of several kinds
            case "-26000.50" -> "-26000.5";
            default -> cell.replace("\r\n", "\n").replace('\r', '\n');
          };
      case INTEGER, NUMBER ->
          cell.isEmpty() ? "" : new BigDecimal(cell).stripTrailingZeros().toString();
      case BOOLEAN -> cell.toLowerCase(Locale.ROOT);
      case DATE -> cell;
    };
  }

  private static byte[] nastyWorkbook() throws IOException {
    var out = new ByteArrayOutputStream();
    Table table = XlsxFormat.data("nasty", Nasty.COLUMNS, Nasty.ROWS.size(), Rows.of(Nasty.ROWS));
    new Workbook(
            new Cover("Nasty", List.of()), List.of(table), Instant.parse("2021-12-10T06:00:00Z"))
        .write(Nasty.ROWS.size(), out);
    return out.toByteArray();
  }

  private static String nastyCsv() throws IOException {
    var out = new ByteArrayOutputStream();
    CsvFormat.write(Nasty.COLUMNS, Rows.of(Nasty.ROWS), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private void convert() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                EVERY_SHEET,
                "--outdir",
                folder.toString(),
                folder.resolve("release.xlsx").toString(),
                folder.resolve("nasty.xlsx").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly();
    }
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
  }

  private static boolean isInstalled() {
    try {
      Process process =
          new ProcessBuilder("soffice", "--version")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
