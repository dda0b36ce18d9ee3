package io.factsheet.export;

import io.factsheet.export.Table.Heading;
import io.factsheet.export.WorkbookTemplate.SheetPart;
import io.factsheet.export.WorkbookTemplate.StyleNumbers;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet of a table as SpreadsheetML (ECMA-376), row by row, between what POI made.
 *
 * <p>Cells name their place, except in large tables: the standard asks only for their order, and
 * without places the file and the time are less by a third, but not every library reads it so.
 */
final class SheetWriter {
  private static final byte[] COLUMNS = XmlOutput.utf8("<cols>");
  private static final byte[] ROWS = XmlOutput.utf8("</cols><sheetData>");
  private static final byte[] ROWS_END = XmlOutput.utf8("</sheetData>");
  private static final byte[] ROW = XmlOutput.utf8("<row r=\"");
  private static final byte[] HEIGHT = XmlOutput.utf8("\" ht=\"");
  private static final byte[] ROW_BEGUN = XmlOutput.utf8("\">");
  private static final byte[] ROW_END = XmlOutput.utf8("</row>");
  private static final byte[] CELL = XmlOutput.utf8("<c");
  private static final byte[] PLACE_END = XmlOutput.utf8("\"");
  private static final byte[] EMPTY = XmlOutput.utf8("/>");
  private static final byte[] VALUE_END = XmlOutput.utf8("</v></c>");
  private static final byte[] TEXT = XmlOutput.utf8("<is><t>");
  private static final byte[] TEXT_PRESERVED = XmlOutput.utf8("<is><t xml:space=\"preserve\">");
  private static final byte[] TEXT_END = XmlOutput.utf8("</t></is></c>");

  private static final int LONGEST_PLAIN = 30;

  /** Rows of a table from which on cells do not name their places. */
  private static final int LARGE = 50_000;

  private final SheetPart part;
  private final int[] widths;
  private final XmlOutput xml;
  private final byte @Nullable [][] places;
  private final byte[] text;
  private final byte[] wrapped;
  private final byte[] header;
  private final byte[] technicalHeader;
  private final byte[] yes;
  private final byte[] no;
  private final byte[] date;
  private final byte[] whole;
  private final byte[] fraction;
  private int row;

  SheetWriter(SheetPart part, StyleNumbers styles, int[] widths, OutputStream out) {
    this.part = part;
    this.widths = widths;
    this.xml = new XmlOutput(out);
    this.places = part.table().size() < LARGE ? places(widths.length) : null;
    this.wrapped = textBegin(styles.wrapped());
    this.text = part.table().wrapped() ? wrapped : textBegin(styles.plain());
    this.header = textBegin(styles.header());
    this.technicalHeader = textBegin(styles.technicalHeader());
    this.yes = flag(styles.flag(), 1);
    this.no = flag(styles.flag(), 0);
    this.date = valueBegin(styles.date());
    this.whole = valueBegin(styles.whole());
    this.fraction = valueBegin(styles.fraction());
  }

  private static byte[][] places(int columns) {
    byte[][] places = new byte[columns][];
    for (int i = 0; i < columns; i++) {
      places[i] = XmlOutput.utf8(" r=\"" + CellReference.convertNumToColString(i));
    }
    return places;
  }

  private static byte[] textBegin(int style) {
    return XmlOutput.utf8(" s=\"" + style + "\" t=\"inlineStr\">");
  }

  private static byte[] valueBegin(int style) {
    return XmlOutput.utf8(" s=\"" + style + "\"><v>");
  }

  private static byte[] flag(int style, int value) {
    return XmlOutput.utf8(" s=\"" + style + "\" t=\"b\"><v>" + value + "</v></c>");
  }

  void begin() throws IOException {
    xml.put(XmlOutput.utf8(part.beforeRows()));
    xml.put(COLUMNS);
    for (int i = 0; i < widths.length; i++) {
      xml.put(XmlOutput.utf8(column(i + 1, widths[i])));
    }
    xml.put(ROWS);
    beginRow(1);
    List<Heading> headings = part.table().headings();
    for (int i = 0; i < headings.size(); i++) {
      Heading heading = headings.get(i);
      beginCell(i);
      text(heading.technical() ? technicalHeader : header, heading.name());
    }
    xml.put(ROW_END);
  }

  private static String column(int number, int width) {
    return "<col min=\""
        + number
        + "\" max=\""
        + number
        + "\" width=\""
        + width
        + "\" customWidth=\"1\"/>";
  }

  void row(List<@Nullable Object> cells) throws IOException {
    beginRow(SheetLayout.lines(cells, widths, part.table().wrapped()));
    for (int i = 0; i < widths.length; i++) {
      beginCell(i);
      try {
        cell(cells.get(i), widths[i]);
      } catch (IOException | RuntimeException e) {
        String column = part.table().headings().get(i).name();
        throw new IOException(
            "Sheet " + part.part().sheet() + ", row " + row + ", column " + column, e);
      }
    }
    xml.put(ROW_END);
  }

  void end() throws IOException {
    xml.put(ROWS_END);
    xml.put(XmlOutput.utf8(part.afterRows()));
    xml.flush();
  }

  /** Not all programs find out the height of wrapped rows themselves. */
  private void beginRow(int lines) throws IOException {
    row++;
    xml.put(ROW);
    xml.put(row);
    if (lines > 1) {
      xml.put(HEIGHT);
      xml.put(SheetLayout.height(lines));
    }
    xml.put(ROW_BEGUN);
  }

  private void beginCell(int column) throws IOException {
    xml.put(CELL);
    if (places != null) {
      xml.put(places[column]);
      xml.put(row);
      xml.put(PLACE_END);
    }
  }

  private void cell(@Nullable Object cell, int width) throws IOException {
    switch (cell) {
      case null -> xml.put(EMPTY);
      case String string ->
          text(SheetLayout.hasLines(string) ? wrapped : text, ExcelLimits.fit(string));
      case Boolean flag -> xml.put(flag ? yes : no);
      case LocalDate day when ExcelLimits.holds(day) -> {
        xml.put(date);
        xml.put(ExcelLimits.serial(day));
        xml.put(VALUE_END);
      }
      case LocalDate day -> text(text, day.toString());
      case Long number -> number(BigDecimal.valueOf(number), width);
      case BigDecimal number -> number(number, width);
      default -> throw new IllegalArgumentException("No cell holds a " + cell.getClass());
    }
  }

  private void number(BigDecimal number, int width) throws IOException {
    if (!ExcelLimits.holds(number)) {
      text(text, PlainText.of(number));
      return;
    }
    // Excel's general format shows a whole number of 12 digits with an exponent, but never "####".
    boolean isWhole = number.stripTrailingZeros().scale() <= 0;
    xml.put(isWhole && SheetLayout.fits(number, width) ? whole : fraction);
    xml.put(
        XmlOutput.utf8(
            number.precision() - number.scale() < LONGEST_PLAIN && number.scale() < LONGEST_PLAIN
                ? number.toPlainString()
                : number.toString()));
    xml.put(VALUE_END);
  }

  private void text(byte[] begin, String content) throws IOException {
    xml.put(begin);
    xml.put(needsPreserving(content) ? TEXT_PRESERVED : TEXT);
    xml.text(content);
    xml.put(TEXT_END);
  }

  private static boolean needsPreserving(String text) {
    return !text.isEmpty()
        && (isSpace(text.charAt(0))
            || isSpace(text.charAt(text.length() - 1))
            || SheetLayout.hasLines(text));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n';
  }
}
