package io.factsheet.export;

import io.factsheet.export.Table.Heading;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How wide columns and how high rows are: as their texts ask for, within bounds. */
final class SheetLayout {
  private static final int WIDEST = 64;
  private static final int WIDEST_NUMBER = 16;
  private static final int NARROWEST = 9;
  private static final int DATE = 10;

  /** Beside the text of a header stands the button of its filter. */
  private static final int BUTTON = 3;

  private static final int MARGIN = 1;

  /** In points; the highest is Excel's. */
  private static final int LINE = 15;

  private static final int HIGHEST = 409;

  private SheetLayout() {}

  /** The widths of columns in characters. */
  static int[] widths(List<Heading> headings, List<List<@Nullable Object>> sample) {
    int[] widths = new int[headings.size()];
    for (int i = 0; i < widths.length; i++) {
      int width = Math.max(NARROWEST, headings.get(i).name().length() + BUTTON);
      for (List<@Nullable Object> row : sample) {
        width = Math.max(width, width(row.get(i)));
      }
      widths[i] = width + MARGIN;
    }
    return widths;
  }

  private static int width(@Nullable Object cell) {
    return switch (cell) {
      case null -> 0;
      case String text -> Math.min(TextWidth.of(text), WIDEST);
      case Long number -> width(BigDecimal.valueOf(number));
      case BigDecimal number -> width(number);
      case LocalDate _ -> DATE;
      default -> cell.toString().length();
    };
  }

  private static int width(BigDecimal number) {
    long digits = Math.max(1L, (long) number.precision() - number.scale());
    long point = Math.max(0, number.stripTrailingZeros().scale());
    return (int) Math.min(digits + point + 2, WIDEST_NUMBER);
  }

  /** Whether a whole number can be shown in full; Excel would show "####" instead. */
  static boolean fits(BigDecimal whole, int width) {
    return (long) whole.precision() - whole.scale() + MARGIN < width;
  }

  /**
   * How many lines a row takes.
   *
   * @param wrapped whether all text is wrapped, or only such as has line breaks of its own
   */
  static int lines(List<@Nullable Object> cells, int[] widths, boolean wrapped) {
    int lines = 1;
    for (int i = 0; i < widths.length; i++) {
      if (cells.get(i) instanceof String text && (wrapped || hasLines(text))) {
        lines = Math.max(lines, lines(text, widths[i]));
      }
    }
    return lines;
  }

  /** Whether text shows as it was written only where it is wrapped. */
  static boolean hasLines(String text) {
    return text.indexOf('\n') >= 0;
  }

  /** The height of so many lines in points. */
  static int height(int lines) {
    return Math.min(lines * LINE, HIGHEST);
  }

  /** A column's width counts digits, and letters of text are narrower on average. */
  static int lines(String text, int width) {
    return TextWidth.lines(text, width + width / 8);
  }
}
