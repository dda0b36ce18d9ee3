package io.factsheet.export;

/**
 * Keeps spreadsheet programs from running text as a formula when they open a CSV file.
 *
 * <p>Text that begins like a formula, with or without apostrophes in front, gets one more
 * apostrophe. Taking one off such text again gives the text back, whatever it was.
 */
public final class FormulaGuard {
  private static final char GUARD = '\'';

  private FormulaGuard() {}

  /** The text as a CSV cell carries it. */
  public static String guard(String text) {
    return beginsLikeFormula(text) ? GUARD + text : text;
  }

  /** The text that {@link #guard} was given. */
  public static String unguard(String cell) {
    return !cell.isEmpty() && cell.charAt(0) == GUARD && beginsLikeFormula(cell)
        ? cell.substring(1)
        : cell;
  }

  private static boolean beginsLikeFormula(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) == GUARD) {
      i++;
    }
    return i < text.length()
        && switch (text.charAt(i)) {
          case '=', '+', '-', '@', '\t', '\r' -> true;
          default -> false;
        };
  }
}
