package io.factsheet.export;

import io.factsheet.export.Table.Part;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * All of a workbook but the rows of its tables.
 *
 * @param entries of the ZIP file, without the sheets of tables, in the order of their names: this
 *     puts the list of content types first, where file type detection looks for it
 * @param sheets of the tables, in the order of these
 * @param styles the numbers of those that rows use
 */
record WorkbookTemplate(
    SortedMap<String, byte[]> entries, List<SheetPart> sheets, StyleNumbers styles) {

  /** What a sheet of a table needs around its rows, as SpreadsheetML. */
  record SheetPart(Part part, String entry, String beforeRows, String afterRows) {
    Table table() {
      return part.table();
    }
  }

  /** The places of styles in the workbook's list of them. */
  record StyleNumbers(
      int plain,
      int wrapped,
      int whole,
      int fraction,
      int flag,
      int date,
      int header,
      int technicalHeader) {}

  static WorkbookTemplate of(Workbook content, int rowsPerSheet) throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      describe(workbook.getProperties(), content.cover().title(), content.time());
      var styles = new Styles(workbook);
      CoverSheet.draw(content.cover(), workbook, styles);
      var parts = new ArrayList<Part>();
      var drawn = new ArrayList<String>();
      for (Table table : content.tables()) {
        for (Part part : table.parts(rowsPerSheet)) {
          parts.add(part);
          drawn.add(entry(TableSheet.draw(part, workbook)));
        }
      }
      SortedMap<String, byte[]> entries = entries(workbook);
      var sheets = new ArrayList<SheetPart>();
      for (int i = 0; i < parts.size(); i++) {
        sheets.add(split(parts.get(i), drawn.get(i), entries.remove(drawn.get(i))));
      }
      return new WorkbookTemplate(entries, sheets, numbers(styles));
    }
  }

  /** Keeps version, machine and clock out of the file. */
  private static void describe(POIXMLProperties properties, String title, Instant time) {
    properties.getExtendedProperties().setApplication("Factsheet");
    var core = properties.getCoreProperties();
    core.setCreator("Factsheet");
    core.setTitle(title);
    core.setCreated(Optional.of(Date.from(time)));
    core.setModified(Optional.of(Date.from(time)));
  }

  private static String entry(XSSFSheet sheet) {
    return sheet.getPackagePart().getPartName().getName().substring(1);
  }

  private static SortedMap<String, byte[]> entries(XSSFWorkbook workbook) throws IOException {
    var bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    var entries = new TreeMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static SheetPart split(Part part, String entry, byte[] sheet) {
    String xml = new String(sheet, StandardCharsets.UTF_8);
    String rows = "<sheetData/>";
    int at = xml.indexOf(rows);
    if (at < 0) {
      throw new IllegalStateException("POI wrote no empty sheetData into " + entry);
    }
    return new SheetPart(part, entry, xml.substring(0, at), xml.substring(at + rows.length()));
  }

  private static StyleNumbers numbers(Styles styles) {
    return new StyleNumbers(
        styles.plain.getIndex(),
        styles.wrapped.getIndex(),
        styles.whole.getIndex(),
        styles.fraction.getIndex(),
        styles.flag.getIndex(),
        styles.date.getIndex(),
        styles.header.getIndex(),
        styles.technicalHeader.getIndex());
  }
}
