package io.factsheet.export;

import io.factsheet.export.Cover.Entry;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Draws a cover: labels on the left, and beside them text that wraps. */
final class CoverSheet {
  private static final int LABELS = 22;
  private static final int TEXTS = 88;

  /** Between entries, in points. */
  private static final int SPACE = 4;

  /** POI counts widths in 256ths of a character. */
  private static final int CHARACTER = 256;

  private CoverSheet() {}

  static void draw(Cover cover, XSSFWorkbook workbook, Styles styles) {
    XSSFSheet sheet = workbook.createSheet("Cover");
    sheet.setDisplayGridlines(false);
    sheet.setColumnWidth(0, LABELS * CHARACTER);
    sheet.setColumnWidth(1, TEXTS * CHARACTER);
    cell(sheet.createRow(0), 0, styles.title).setCellValue(cover.title());
    int next = 2;
    for (Entry entry : cover.entries()) {
      XSSFRow row = sheet.createRow(next++);
      cell(row, 0, styles.label).setCellValue(entry.label());
      switch (entry.text()) {
        case Integer number -> cell(row, 1, styles.coverText).setCellValue(number);
        case LocalDate day when ExcelLimits.holds(day) ->
            cell(row, 1, styles.date).setCellValue(ExcelLimits.serial(day));
        case Object text ->
            cell(row, 1, styles.coverText).setCellValue(ExcelLimits.fit(text.toString()));
      }
      int lines = SheetLayout.lines(entry.text().toString(), TEXTS);
      row.setHeightInPoints(SheetLayout.height(lines) + SPACE);
    }
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitHeight((short) 0);
  }

  private static XSSFCell cell(XSSFRow row, int column, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellStyle(style);
    return cell;
  }
}
