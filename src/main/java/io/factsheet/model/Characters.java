package io.factsheet.model;

/**
 * The characters that every format can carry: those of XML 1.0 (section 2.2), noncharacters left
 * out.
 */
public final class Characters {
  private Characters() {}

  /** Where the first character stands that some format cannot carry, or -1. */
  public static int firstWrong(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (isWrong(c)) {
        return i;
      }
      i += Character.charCount(c) - 1;
    }
    return -1;
  }

  /** The same text with what some format cannot carry written as its code, as in U+0000. */
  public static String shown(String text) {
    if (firstWrong(text) < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isWrong(c)) {
                shown.append(code(c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** As in U+0000. */
  public static String code(int codePoint) {
    return String.format("U+%04X", codePoint);
  }

  private static boolean isWrong(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
