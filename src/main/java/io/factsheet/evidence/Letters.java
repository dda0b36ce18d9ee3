package io.factsheet.evidence;

import java.text.Normalizer;

/**
 * How characters are compared: without case, accents and typographic variants, so that "Türkiye",
 * "turkiye" and a decomposed "Türkiye" are one word.
 */
final class Letters {
  /** Folded to nothing: part of a word, never of its spelling. */
  static final char IGNORED = 0;

  private static final int TABLE = 0x250;
  private static final char[] FOLDED = new char[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      String bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      FOLDED[c] = Character.toLowerCase(bare.isEmpty() ? c : bare.charAt(0));
    }
    // Letters with a stroke have no decomposition.
    FOLDED['ł'] = FOLDED['Ł'] = 'l';
    FOLDED['ø'] = FOLDED['Ø'] = 'o';
    FOLDED['đ'] = FOLDED['Đ'] = 'd';
    FOLDED['\u00AD'] = IGNORED;
  }

  private Letters() {}

  /** The form in which a character is compared, or {@link #IGNORED}. */
  static char fold(char c) {
    if (c < TABLE) {
      return FOLDED[c];
    }
    if (isIgnored(c)) {
      return IGNORED;
    }
    return switch (c) {
      case '\u2018', '\u2019', '\u02BC', '\u201B' -> '\'';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
      case '\u201C', '\u201D', '\u201E', '\u201F' -> '"';
      default -> Character.toLowerCase(c);
    };
  }

  /** Combining marks, zero-width characters and direction marks: they do not show as letters. */
  static boolean isIgnored(char c) {
    return c == '\u00AD'
        || (c >= '\u0300' && c <= '\u036F')
        || (c >= '\u200B' && c <= '\u200F')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2060' && c <= '\u2069')
        || c == '\uFEFF';
  }

  /** Whether a character belongs to a word; surrogates do, as most are letters of some script. */
  static boolean isLetter(char c) {
    return c < 128
        ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z'
        : Character.isLetter(c) || Character.isSurrogate(c);
  }

  static boolean isDigit(char c) {
    return c < 128 ? c >= '0' && c <= '9' : Character.isDigit(c);
  }

  /** White space, no-break and thin spaces among it. */
  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00A0' || (c > 128 && Character.isSpaceChar(c));
  }
}
