package io.factsheet.export;

import java.lang.Character.UnicodeScript;

/**
 * How much room text takes, by counting characters: measuring them would need fonts, and come out
 * differently on every machine.
 */
final class TextWidth {
  private TextWidth() {}

  /** In characters of a Latin script; those of East Asian scripts are twice as wide. */
  static int of(String text) {
    return of(text, 0, text.length());
  }

  private static int of(String text, int start, int end) {
    int width = 0;
    for (int i = start; i < end; ) {
      int point = text.codePointAt(i);
      width += isWide(point) ? 2 : 1;
      i += Character.charCount(point);
    }
    return width;
  }

  /** How many lines the text takes where it is wrapped at a width. */
  static int lines(String text, int width) {
    int lines = 0;
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      lines += Math.max(1, Math.ceilDiv(of(text, start, end), width));
      start = end + 1;
    }
    return lines;
  }

  private static boolean isWide(int point) {
    return point >= 0x1100
        && switch (UnicodeScript.of(point)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }
}
