package io.factsheet.export;

import io.factsheet.export.Cover.Entry;
import io.factsheet.field.Column;
import io.factsheet.field.Column.Kind;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes 200,000 rows of 20 mixed columns as a workbook, by our writer and by POI's SXSSF in turn,
 * and prints the medians, the sizes and the ratio.
 *
 * <p>Run it from an IDE or with the test class path; it is no part of the tests.
 */
public final class XlsxBenchmark {
  private static final int ROWS = 200_000;
  private static final int WARM_UP = 2;
  private static final int ROUNDS = 5;

  private static final List<Column> COLUMNS =
      IntStream.range(0, 20)
          .mapToObj(i -> new Column("column_" + i, "", "", kind(i), false))
          .toList();

  private XlsxBenchmark() {}

  public static void main(String[] args) throws IOException {
    List<List<@Nullable Object>> rows = rows();
    var ours = new Counted(out -> ours(rows, out));
    var sxssf = new Counted(out -> sxssf(rows, out));
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      ours.run(i >= WARM_UP);
      sxssf.run(i >= WARM_UP);
    }
    System.out.printf("ours   %5d ms %,12d bytes%n", ours.median(), ours.bytes);
    System.out.printf("SXSSF  %5d ms %,12d bytes%n", sxssf.median(), sxssf.bytes);
    System.out.printf("ratio  %.1f%n", (double) sxssf.median() / ours.median());
  }

  private static Kind kind(int column) {
    return switch (column % 5) {
      case 1 -> Kind.INTEGER;
      case 2 -> Kind.NUMBER;
      case 3 -> column > 10 ? Kind.BOOLEAN : Kind.DATE;
      default -> Kind.TEXT;
    };
  }

  /** The same rows on every run. */
  private static List<List<@Nullable Object>> rows() {
    var random = new Random(1);
    var words = List.of("troops", "were", "sent", "to", "the", "border", "&", "“beyond”", "Łódź");
    var rows = new ArrayList<List<@Nullable Object>>(ROWS);
    for (int row = 0; row < ROWS; row++) {
      @Nullable Object[] cells = new @Nullable Object[COLUMNS.size()];
      for (int i = 0; i < cells.length; i++) {
        cells[i] =
            switch (COLUMNS.get(i).kind()) {
              case INTEGER -> (long) random.nextInt(1_000_000);
              case NUMBER -> BigDecimal.valueOf(random.nextInt(10_000_000), 2);
              case BOOLEAN -> random.nextBoolean();
              case DATE -> LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000));
              case TEXT -> {
                var text = new StringBuilder();
                for (int word = random.nextInt(1 + i); word >= 0; word--) {
                  text.append(words.get(random.nextInt(words.size()))).append(' ');
                }
                yield text.append(row).toString();
              }
            };
      }
      rows.add(Arrays.asList(cells));
    }
    return rows;
  }

  private static void ours(List<List<@Nullable Object>> rows, OutputStream out) throws IOException {
    Table table = XlsxFormat.data("benchmark", COLUMNS, ROWS, Rows.of(rows));
    new Workbook(
            new Cover("Benchmark", List.of(new Entry("Rows", ROWS))),
            List.of(table),
            Instant.parse("2021-12-10T06:00:00Z"))
        .write(ExcelLimits.ROWS - 1, out);
  }

  private static void sxssf(List<List<@Nullable Object>> rows, OutputStream out)
      throws IOException {
    try (var workbook = new SXSSFWorkbook(100)) {
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      var sheet = workbook.createSheet("Data");
      int number = 0;
      for (List<@Nullable Object> cells : rows) {
        Row row = sheet.createRow(number++);
        for (int i = 0; i < cells.size(); i++) {
          Cell cell = row.createCell(i);
          switch (cells.get(i)) {
            case String text -> cell.setCellValue(text);
            case Long whole -> cell.setCellValue((double) whole);
            case BigDecimal decimal -> cell.setCellValue(decimal.doubleValue());
            case Boolean yes -> cell.setCellValue(yes);
            case LocalDate day -> {
              cell.setCellValue(day);
              cell.setCellStyle(date);
            }
            case null, default -> throw new IllegalStateException();
          }
        }
      }
      workbook.write(out);
    }
  }

  /** One of the two writers, with how long it took and how much it wrote. */
  private static final class Counted {
    private interface Writer {
      void write(OutputStream out) throws IOException;
    }

    private final Writer writer;
    private final List<Long> millis = new ArrayList<>();
    private long bytes;

    Counted(Writer writer) {
      this.writer = writer;
    }

    void run(boolean counts) throws IOException {
      var sink =
          new OutputStream() {
            long written;

            @Override
            public void write(int b) {
              written++;
            }

            @Override
            public void write(byte[] b, int offset, int length) {
              written += length;
            }
          };
      long start = System.nanoTime();
      writer.write(sink);
      if (counts) {
        millis.add((System.nanoTime() - start) / 1_000_000);
        bytes = sink.written;
      }
    }

    long median() {
      return millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
    }
  }
}
