package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Workbooks as POI's own model reads them. */
final class Sheets {
  private Sheets() {}

  static XSSFWorkbook open(byte[] workbook) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  static @Nullable Cell cell(XSSFSheet sheet, int row, int column) {
    XSSFRow cells = sheet.getRow(row);
    return cells == null ? null : cells.getCell(column);
  }

  static String text(XSSFSheet sheet, int row, int column) {
    Cell cell = cell(sheet, row, column);
    return cell == null ? "" : cell.toString();
  }

  /** The texts of a column below its header. */
  static List<String> column(XSSFSheet sheet, String heading) {
    XSSFRow header = sheet.getRow(0);
    int column = 0;
    while (!header.getCell(column).getStringCellValue().equals(heading)) {
      column++;
    }
    List<String> texts = new ArrayList<>();
    for (int row = 1; row <= sheet.getLastRowNum(); row++) {
      texts.add(text(sheet, row, column));
    }
    return texts;
  }

  /** Fails unless the sheet has the headings and, below them, exactly these rows. */
  static void assertHolds(
      XSSFSheet sheet, List<String> headings, List<? extends List<@Nullable Object>> rows) {
    assertThat(sheet.getRow(0).cellIterator())
        .toIterable()
        .map(Cell::getStringCellValue)
        .isEqualTo(headings);
    assertThat(sheet.getLastRowNum()).isEqualTo(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      List<@Nullable Object> cells = rows.get(row);
      for (int column = 0; column < cells.size(); column++) {
        assertThat(value(cell(sheet, row + 1, column), cells.get(column)))
            .as("row %d, %s", row + 1, headings.get(column))
            .isEqualTo(cells.get(column));
      }
    }
  }

  /** What a cell holds, as the kind of thing that is expected there, be it a text cell or not. */
  private static @Nullable Object value(@Nullable Cell cell, @Nullable Object expected) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return null;
    }
    return switch (expected) {
      case null -> cell;
      case String _ -> cell.getStringCellValue();
      case Boolean _ -> cell.getBooleanCellValue();
      case LocalDate _ ->
          isText(cell)
              ? LocalDate.parse(cell.getStringCellValue())
              : LocalDate.from(Objects.requireNonNull(cell.getLocalDateTimeCellValue()));
      case Long _ -> number(cell).longValueExact();
      case BigDecimal number -> number(cell).setScale(number.scale());
      default -> throw new IllegalArgumentException(expected.toString());
    };
  }

  private static BigDecimal number(Cell cell) {
    return new BigDecimal(
        isText(cell) ? cell.getStringCellValue() : Double.toString(cell.getNumericCellValue()));
  }

  static boolean isText(Cell cell) {
    return cell.getCellType() == CellType.STRING;
  }

  static boolean isDate(Cell cell) {
    return cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
  }
}
