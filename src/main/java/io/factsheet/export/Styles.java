package io.factsheet.export;

import java.util.HexFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells in one workbook. */
final class Styles {
  private static final String INK = "FF1F3A5F";
  private static final String SLATE = "FF5B6777";
  private static final String WHITE = "FFFFFFFF";

  final XSSFCellStyle plain;
  final XSSFCellStyle wrapped;
  final XSSFCellStyle whole;
  final XSSFCellStyle fraction;
  final XSSFCellStyle flag;
  final XSSFCellStyle date;
  final XSSFCellStyle header;
  final XSSFCellStyle technicalHeader;
  final XSSFCellStyle title;
  final XSSFCellStyle label;
  final XSSFCellStyle coverText;

  private final XSSFWorkbook workbook;

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    plain = style("General");
    wrapped = style("General");
    wrapped.setWrapText(true);
    whole = number("0");
    fraction = number("General");
    // Excel shows a logical value as such in any format; LibreOffice may show it as 1 or 0.
    flag = style("\"TRUE\";\"TRUE\";\"FALSE\"");
    flag.setAlignment(HorizontalAlignment.CENTER);
    date = style("yyyy-mm-dd");
    date.setAlignment(HorizontalAlignment.LEFT);
    header = filled(INK);
    technicalHeader = filled(SLATE);
    title = style("General");
    title.setFont(font(18, INK));
    label = style("General");
    label.setFont(font(11, SLATE));
    coverText = style("General");
    coverText.setWrapText(true);
    coverText.setAlignment(HorizontalAlignment.LEFT);
  }

  private XSSFCellStyle style(String numberFormat) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setDataFormat(workbook.createDataFormat().getFormat(numberFormat));
    return style;
  }

  /** Numbers keep clear of text that stands to their right, as it begins at the very edge. */
  private XSSFCellStyle number(String numberFormat) {
    XSSFCellStyle style = style(numberFormat);
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setIndention((short) 1);
    return style;
  }

  private XSSFCellStyle filled(String background) {
    XSSFCellStyle style = style("General");
    style.setFillForegroundColor(color(background));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setFont(font(11, WHITE));
    return style;
  }

  private XSSFFont font(int points, String color) {
    XSSFFont font = workbook.createFont();
    font.setBold(true);
    font.setFontHeightInPoints((short) points);
    font.setColor(color(color));
    return font;
  }

  private static XSSFColor color(String argb) {
    return new XSSFColor(HexFormat.of().parseHex(argb), null);
  }
}
