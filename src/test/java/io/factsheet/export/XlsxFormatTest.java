package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.field.Column;
import io.factsheet.model.ReleasedFact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class XlsxFormatTest {
  @Test
  void dataAreTheRowsOfTheRelease() throws IOException {
    Content content = SmallRelease.content();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    content.cells().forEach(rows::add);
    try (XSSFWorkbook workbook = release()) {
      assertThat(workbook)
          .map(Sheet::getSheetName)
          .containsExactly("Cover", "Data", "Dictionary", "Sources", "Changes");
      Sheets.assertHolds(
          workbook.getSheet("Data"),
          content.dataset().columns().stream().map(Column::name).toList(),
          rows);
      assertThat(workbook.getTable("grain_shipments")).isNotNull();
    }
  }

  @Test
  void theCoverSaysWhatItIsAndHowToUseIt() throws IOException {
    try (XSSFWorkbook workbook = release()) {
      Map<String, String> cover = cover(workbook);
      assertThat(Sheets.text(workbook.getSheet("Cover"), 0, 0))
          .isEqualTo("Grain shipments & “deals”");
      assertThat(cover)
          .containsEntry("What it covers", "Who ships how much grain where, as reported.")
          .containsEntry("Facts", "5.0")
          .containsEntry("Sources", "3.0")
          .containsEntry("Release", "2.0")
          .containsEntry("Cut at", "2022-08-03 06:00:07 UTC")
          .containsKeys("What it does not", "Licence");
      assertThat(workbook.getSheet("Cover").getRow(6).getCell(1).getLocalDateTimeCellValue())
          .isEqualTo("2022-08-02T00:00:00");
      assertThat(cover.get("How to cite"))
          .contains("grain_shipments", "release 2", "grain_shipments.csv", "f".repeat(64));
      assertThat(cover.get("Before you add up"))
          .startsWith(
              "Do not sum before filtering happened, preferred, count_basis, unit and currency");
      assertThat(cover.get("Words check")).contains("the words say so, not that it is true");
    }
  }

  @Test
  void theDictionaryExplainsEveryColumnAndCategory() throws IOException {
    try (XSSFWorkbook workbook = release()) {
      XSSFSheet sheet = workbook.getSheet("Dictionary");
      List<String> columns = Sheets.column(sheet, "column");
      assertThat(columns.stream().distinct())
          .containsExactlyElementsOf(
              SmallRelease.content().dataset().columns().stream().map(Column::name).toList());
      assertThat(Sheets.column(sheet, "meaning")).allSatisfy(text -> assertThat(text).isNotBlank());
      assertThat(rowsOf("stage", sheet))
          .containsExactly(
              List.of("Stage", "string", "", "How far it is.", "shipped", "required"),
              List.of("Stage", "", "loading", "Not yet gone.", "", ""),
              List.of("Stage", "", "shipped", "On its way.", "", ""),
              List.of("Stage", "", "other", "None of the others.", "", ""),
              List.of("Stage", "", "not_stated", "The article does not say.", "", ""));
      assertThat(example("tonnes", sheet)).isEqualTo("26000");
      assertThat(example("tonnes_qualifier", sheet)).isEqualTo("more_than");
      assertThat(example("sailed_earliest", sheet)).isEqualTo("2022-08-01");
      assertThat(rowsOf("attribution", sheet)).hasSizeGreaterThan(1);
    }
  }

  @Test
  void sourcesAreListedWithTheirNumberOfFacts() throws IOException {
    try (XSSFWorkbook workbook = release()) {
      XSSFSheet sheet = workbook.getSheet("Sources");
      assertThat(Sheets.column(sheet, "source_id")).containsExactly("s-1", "s-2", "s-3");
      assertThat(Sheets.column(sheet, "facts")).containsExactly("2.0", "2.0", "1.0");
      assertThat(Sheets.column(sheet, "title"))
          .containsExactly("First ship leaves Odesa", "", "=Zboże, „umowa”");
      assertThat(Sheets.column(sheet, "url"))
          .containsExactly("https://example.org/1?a=b&c=d", "", "");
      assertThat(Sheets.column(sheet, "published_on_basis"))
          .containsExactly("stated", "", "inferred: from the URL");
      assertThat(sheet.getHyperlinkList()).isEmpty();
    }
  }

  @Test
  void changesAreListedAsTypedCells() throws IOException {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    SmallRelease.content().changes().forEach(change -> rows.add(ChangesTable.cells(change)));
    try (XSSFWorkbook workbook = release()) {
      XSSFSheet sheet = workbook.getSheet("Changes");
      Sheets.assertHolds(
          sheet, List.of("fact_id", "field", "old", "new", "kind", "reason", "role"), rows);
      assertThat(workbook.getTable("_changes").getArea().formatAsString()).isEqualTo("A1:G10");
      assertThat(Sheets.column(sheet, "old")).contains("'=already guarded", "-26000.5", "TRUE");
      assertThat(cover(workbook).get("Sheets")).contains("Changes has a row");
    }
  }

  @Test
  void anEmptyReleaseIsAWorkbookToo() throws IOException {
    try (XSSFWorkbook workbook =
        Sheets.open(SmallRelease.bytes(new XlsxFormat(), SmallRelease.empty()))) {
      assertThat(workbook.getSheet("Data").getLastRowNum()).isZero();
      assertThat(cover(workbook)).containsEntry("Last article", "not known");
    }
  }

  @Test
  void propertiesNameNeitherMachineNorClock() throws IOException {
    try (XSSFWorkbook workbook = release()) {
      var core = workbook.getProperties().getCoreProperties();
      assertThat(core.getCreated()).isEqualTo(SmallRelease.CUT_AT);
      assertThat(core.getModified()).isEqualTo(SmallRelease.CUT_AT);
      assertThat(core.getCreator()).isEqualTo("Factsheet");
      assertThat(workbook.getProperties().getExtendedProperties().getApplication())
          .isEqualTo("Factsheet");
    }
  }

  @Test
  void rowsAreAskedForOnce() throws IOException {
    Content content = SmallRelease.content();
    List<String> begun = new ArrayList<>();
    Rows<ReleasedFact> facts =
        consumer -> {
          begun.add("facts");
          content.facts().forEach(consumer);
        };
    new XlsxFormat()
        .write(
            new Content(
                content.dataset(), content.release(), facts, content.sources(), content.changes()),
            new ByteArrayOutputStream());
    assertThat(begun).containsExactly("facts");
  }

  @Test
  void sourcesThatAreMissingFail() throws IOException {
    Content content = SmallRelease.content();
    var incomplete =
        new Content(
            content.dataset(),
            content.release(),
            content.facts(),
            Rows.of(List.of()),
            content.changes());
    assertThatThrownBy(() -> SmallRelease.bytes(new XlsxFormat(), incomplete))
        .isInstanceOf(IOException.class)
        .hasMessage("Only 0 rows of the 3 announced");
  }

  private static XSSFWorkbook release() throws IOException {
    return Sheets.open(SmallRelease.bytes(new XlsxFormat(), SmallRelease.content()));
  }

  private static Map<String, String> cover(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.getSheet("Cover");
    Map<String, String> entries = new LinkedHashMap<>();
    for (int row = 2; row <= sheet.getLastRowNum(); row++) {
      entries.put(Sheets.text(sheet, row, 0), Sheets.text(sheet, row, 1));
    }
    return entries;
  }

  private static String example(String column, XSSFSheet dictionary) {
    return rowsOf(column, dictionary).getFirst().get(4);
  }

  private static List<List<String>> rowsOf(String column, XSSFSheet dictionary) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 1; row <= dictionary.getLastRowNum(); row++) {
      if (Sheets.text(dictionary, row, 0).equals(column)) {
        List<String> texts = new ArrayList<>();
        for (int cell = 1; cell < 7; cell++) {
          texts.add(Sheets.text(dictionary, row, cell));
        }
        rows.add(texts);
      }
    }
    return rows;
  }
}
