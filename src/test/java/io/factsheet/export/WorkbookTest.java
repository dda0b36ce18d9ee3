package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.export.Cover.Entry;
import io.factsheet.field.Column;
import io.factsheet.field.Column.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFTableColumn;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

class WorkbookTest {
  private static final int PLENTY = 1_000;
  private static final List<String> HEADINGS = Nasty.COLUMNS.stream().map(Column::name).toList();

  @Test
  void everyCellReadsBack() throws IOException {
    try (XSSFWorkbook workbook = Sheets.open(write(nasty(), PLENTY))) {
      Sheets.assertHolds(workbook.getSheet("Data"), HEADINGS, Nasty.ROWS);
    }
  }

  @Test
  void cellsAreTyped() throws IOException {
    XSSFSheet sheet =
        sheetOf("text", true, 7L, new BigDecimal("0.5"), LocalDate.of(2021, 12, 8), null);
    assertThat(types(sheet))
        .containsExactly(
            CellType.STRING,
            CellType.BOOLEAN,
            CellType.NUMERIC,
            CellType.NUMERIC,
            CellType.NUMERIC,
            CellType.BLANK);
    Cell date = Objects.requireNonNull(Sheets.cell(sheet, 1, 4));
    assertThat(Sheets.isDate(date)).isTrue();
    assertThat(date.getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd");
  }

  @ParameterizedTest
  @CsvSource({
    "999999999999999, false",
    "1234567890123456, true",
    "1000000000000000000, false",
    "-0.123456789012345, false",
    "0.1234567890123456, true",
    "1E+307, false",
    "1E+400, true",
    "1E-400, true",
    "0E-20, false"
  })
  void numbersThatExcelWouldRoundAreText(BigDecimal number, boolean text) throws IOException {
    Cell cell = Objects.requireNonNull(Sheets.cell(sheetOf(number), 1, 0));
    assertThat(Sheets.isText(cell)).isEqualTo(text);
    assertThat(cell.toString()).doesNotContain("#");
  }

  @ParameterizedTest
  @CsvSource({
    "1900-03-01, false",
    "1900-02-28, true",
    "1899-12-31, true",
    "9999-12-31, false",
    "0001-01-01, true"
  })
  void datesThatExcelCountsWronglyAreText(LocalDate day, boolean text) throws IOException {
    Cell cell = Objects.requireNonNull(Sheets.cell(sheetOf(day), 1, 0));
    assertThat(Sheets.isText(cell)).isEqualTo(text);
    assertThat(
            text
                ? LocalDate.parse(cell.getStringCellValue())
                : LocalDate.from(cell.getLocalDateTimeCellValue()))
        .isEqualTo(day);
  }

  @Test
  void textOfACellsLengthStaysWhole() throws IOException {
    String text = "x".repeat(ExcelLimits.TEXT);
    assertThat(Sheets.text(sheetOf(text), 1, 0)).isEqualTo(text);
  }

  @Test
  void longerTextIsCutBetweenCodePointsAndSaysSo() throws IOException {
    for (int letters = 0; letters < 2; letters++) {
      String text = "x".repeat(letters) + "𝄞".repeat(20_000);
      String cell = Sheets.text(sheetOf(text), 1, 0);
      assertThat(cell.length()).isBetween(ExcelLimits.TEXT - 3, ExcelLimits.TEXT);
      int cut = cell.lastIndexOf("… [cut: ");
      assertThat(text.startsWith(cell.substring(0, cut))).isTrue();
      assertThat(Character.isHighSurrogate(cell.charAt(cut - 1))).isFalse();
      int left = text.codePointCount(cut, text.length());
      assertThat(cell.substring(cut)).isEqualTo("… [cut: " + left + " characters]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "\u000B", "\uFFFE", "\uFFFF", "\uD83D", "\uD83Dx", "\uDE00"})
  void whatXmlCannotCarryFailsAndSaysWhere(String character) {
    assertThatThrownBy(() -> sheetOf("sound", "a" + character))
        .isInstanceOf(IOException.class)
        .hasMessage("Sheet Data, row 2, column c1")
        .hasRootCauseInstanceOf(CharConversionException.class);
  }

  @Test
  void aTableThatFillsItsSheetGoesOnOnTheNext() throws IOException {
    List<List<@Nullable Object>> rows = numbered(250);
    Table table = XlsxFormat.data("small", columns(1), rows.size(), Rows.of(rows));
    try (XSSFWorkbook workbook = Sheets.open(write(table, 100))) {
      assertThat(workbook)
          .map(sheet -> sheet.getSheetName())
          .containsExactly("Cover", "Data", "Data 2", "Data 3");
      List<String> c0 = List.of("c0");
      Sheets.assertHolds(workbook.getSheet("Data"), c0, rows.subList(0, 100));
      Sheets.assertHolds(workbook.getSheet("Data 2"), c0, rows.subList(100, 200));
      Sheets.assertHolds(workbook.getSheet("Data 3"), c0, rows.subList(200, 250));
      assertTable(workbook.getSheet("Data"), "small", "A1:A101");
      assertTable(workbook.getSheet("Data 2"), "small__2", "A1:A101");
      assertTable(workbook.getSheet("Data 3"), "small__3", "A1:A51");
    }
  }

  @Test
  void aLargeTableReadsBackLikeASmallOne() throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < 50_001; i++) {
      rows.add(Arrays.asList(null, i % 2 == 0 ? null : "text " + i, (long) i));
    }
    Table table = XlsxFormat.data("large", columns(3), rows.size(), Rows.of(rows));
    try (XSSFWorkbook workbook = Sheets.open(write(table, 50_000))) {
      List<String> headings = List.of("c0", "c1", "c2");
      Sheets.assertHolds(workbook.getSheet("Data"), headings, rows.subList(0, 50_000));
      Sheets.assertHolds(workbook.getSheet("Data 2"), headings, rows.subList(50_000, 50_001));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 199, 200, 201})
  void sheetsAreAsManyAsNeeded(int rows) throws IOException {
    List<List<@Nullable Object>> numbered = numbered(rows);
    Table table = XlsxFormat.data("small", columns(1), rows, Rows.of(numbered));
    try (XSSFWorkbook workbook = Sheets.open(write(table, 100))) {
      assertThat(workbook.getNumberOfSheets()).isEqualTo(1 + Math.ceilDiv(rows, 100));
    }
  }

  @Test
  void anEmptyTableHasAnEmptyRow() throws IOException {
    Table table = XlsxFormat.data("small", columns(2), 0, Rows.of(List.of()));
    try (XSSFWorkbook workbook = Sheets.open(write(table, PLENTY))) {
      assertTable(workbook.getSheet("Data"), "small", "A1:B2");
    }
  }

  @Test
  void dataStandInATableWithFiltersBelowAFrozenHeader() throws IOException {
    try (XSSFWorkbook workbook = Sheets.open(write(nasty(), PLENTY))) {
      XSSFSheet sheet = workbook.getSheet("Data");
      assertTable(sheet, "nasty", "A1:F" + (Nasty.ROWS.size() + 1));
      XSSFTable table = sheet.getTables().getFirst();
      assertThat(table.getColumns()).map(XSSFTableColumn::getName).isEqualTo(HEADINGS);
      assertThat(table.getTotalsRowCount()).isZero();
      assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
      assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
      assertThat(workbook)
          .allSatisfy(one -> assertThat(((XSSFSheet) one).getNumMergedRegions()).isZero());
    }
  }

  @Test
  void widthsFollowTheTextWithinBounds() throws IOException {
    List<List<@Nullable Object>> rows =
        List.of(Arrays.asList("x".repeat(30), "x".repeat(500), null, 123_456_789_012L));
    Table table = XlsxFormat.data("small", columns(4), 1, Rows.of(rows));
    try (XSSFWorkbook workbook = Sheets.open(write(table, PLENTY))) {
      XSSFSheet sheet = workbook.getSheet("Data");
      assertThat(IntStream.range(0, 4).map(i -> sheet.getColumnWidth(i) / 256))
          .containsExactly(31, 65, 10, 15);
    }
  }

  @Test
  void textWithLineBreaksIsWrappedAndItsRowIsHighEnough() throws IOException {
    List<List<@Nullable Object>> rows =
        List.of(Arrays.asList("one line"), Arrays.asList("a\nb\nc"), Arrays.asList("x".repeat(99)));
    Table table = XlsxFormat.data("small", columns(1), 3, Rows.of(rows));
    try (XSSFWorkbook workbook = Sheets.open(write(table, PLENTY))) {
      XSSFSheet sheet = workbook.getSheet("Data");
      assertThat(IntStream.range(1, 4).mapToObj(i -> sheet.getRow(i)))
          .map(row -> row.getCell(0).getCellStyle().getWrapText())
          .containsExactly(false, true, false);
      assertThat(IntStream.range(1, 4).mapToObj(i -> sheet.getRow(i).getHeightInPoints()))
          .containsExactly(15f, 45f, 15f);
    }
  }

  @Test
  void everyPartIsValidByTheSchemaOfTheStandard() throws IOException, XmlException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(write(nasty(), 10)))) {
      int checked = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        XmlObject part = parse(entry.getName(), zip.readAllBytes());
        if (part != null) {
          List<XmlError> errors = new ArrayList<>();
          part.validate(new XmlOptions().setErrorListener(errors));
          // The schema does not know xml:space, which Excel writes at this very place.
          errors.removeIf(error -> error.getMessage().contains("namespace in element t@"));
          assertThat(errors).as(entry.getName()).isEmpty();
          checked++;
        }
      }
      assertThat(checked).isEqualTo(4 + 3 + 3);
    }
  }

  @Test
  void rowsThatBreakOffLeaveAFileThatDoesNotOpen() {
    Rows<List<@Nullable Object>> broken =
        consumer -> {
          Rows.of(Nasty.ROWS).forEach(consumer);
          throw new IOException("The database has gone");
        };
    assertDoesNotOpen(
        XlsxFormat.data("nasty", Nasty.COLUMNS, Nasty.ROWS.size(), broken),
        "The database has gone");
  }

  @Test
  void moreOrFewerRowsThanAnnouncedFail() {
    int size = Nasty.ROWS.size();
    assertDoesNotOpen(
        XlsxFormat.data("nasty", Nasty.COLUMNS, size + 1, Rows.of(Nasty.ROWS)),
        "Only " + size + " rows of the " + (size + 1) + " announced");
    assertDoesNotOpen(
        XlsxFormat.data("nasty", Nasty.COLUMNS, size - 1, Rows.of(Nasty.ROWS)),
        "More rows than the " + (size - 1) + " announced");
  }

  private static void assertDoesNotOpen(Table table, String message) {
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(() -> workbook(table).write(PLENTY, out))
        .isInstanceOf(IOException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Sheets.open(out.toByteArray())).isInstanceOf(Exception.class);
  }

  private static void assertTable(XSSFSheet sheet, String name, String area) {
    assertThat(sheet.getTables()).hasSize(1);
    XSSFTable table = sheet.getTables().getFirst();
    assertThat(table.getName()).isEqualTo(name);
    assertThat(table.getDisplayName()).isEqualTo(name);
    assertThat(table.getArea().formatAsString()).isEqualTo(area);
    assertThat(table.getCTTable().getAutoFilter().getRef()).isEqualTo(area);
  }

  private static @Nullable XmlObject parse(String name, byte[] part)
      throws IOException, XmlException {
    var in = new ByteArrayInputStream(part);
    return switch (name.replaceAll("[0-9]+", "")) {
      case "xl/worksheets/sheet.xml" -> WorksheetDocument.Factory.parse(in);
      case "xl/tables/table.xml" -> TableDocument.Factory.parse(in);
      case "xl/workbook.xml" -> WorkbookDocument.Factory.parse(in);
      case "xl/styles.xml" -> StyleSheetDocument.Factory.parse(in);
      case "xl/sharedStrings.xml" -> SstDocument.Factory.parse(in);
      default -> null;
    };
  }

  private static Table nasty() {
    return XlsxFormat.data("nasty", Nasty.COLUMNS, Nasty.ROWS.size(), Rows.of(Nasty.ROWS));
  }

  /** The Data sheet of a workbook with one row. */
  private static XSSFSheet sheetOf(@Nullable Object... cells) throws IOException {
    List<@Nullable Object> row = Arrays.asList(cells);
    Table table = XlsxFormat.data("one", columns(cells.length), 1, Rows.of(List.of(row)));
    return Sheets.open(write(table, PLENTY)).getSheet("Data");
  }

  private static List<CellType> types(XSSFSheet sheet) {
    List<CellType> types = new ArrayList<>();
    sheet.getRow(1).forEach(cell -> types.add(cell.getCellType()));
    return types;
  }

  private static List<List<@Nullable Object>> numbered(int rows) {
    List<List<@Nullable Object>> numbered = new ArrayList<>();
    LongStream.range(0, rows).forEach(row -> numbered.add(Arrays.asList(row)));
    return numbered;
  }

  private static List<Column> columns(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Column("c" + i, "", "", Kind.TEXT, false))
        .toList();
  }

  private static byte[] write(Table table, int rowsPerSheet) throws IOException {
    var out = new ByteArrayOutputStream();
    workbook(table).write(rowsPerSheet, out);
    return out.toByteArray();
  }

  private static Workbook workbook(Table table) {
    return new Workbook(
        new Cover("A cover", List.of(new Entry("Rows", table.size()))),
        List.of(table),
        Instant.parse("2021-12-10T06:00:00Z"));
  }
}
