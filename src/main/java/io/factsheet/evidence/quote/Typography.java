package io.factsheet.evidence.quote;

import org.jspecify.annotations.Nullable;

/**
 * The differences between characters that an editor, a browser or a PDF makes and no reader minds.
 */
final class Typography {
  private Typography() {}

  /** Spaces, no-break and thin ones, tabs and line breaks. */
  static boolean isSpace(int c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || c == 0x85
        || (c > 0x85 && Character.isSpaceChar(c));
  }

  /** Whether there is nothing to see. */
  static boolean isBlank(String text) {
    return text.codePoints().allMatch(c -> isSpace(c) || isSilent(c));
  }

  /** What takes no room: soft hyphens, zero-width spaces and joiners, marks of direction. */
  static boolean isSilent(int c) {
    return c == 0xAD
        || c == 0x61C
        || c == 0x180E
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF;
  }

  /** What stands on the character before it and makes one with it. */
  static boolean isMark(int c) {
    if (c < 0x300) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** Hyphens, dashes and the minus sign. */
  static boolean isDash(int c) {
    return c == '-'
        || (c >= 0x2010 && c <= 0x2015)
        || c == 0x2043
        || c == 0x2212
        || c == 0x2E3A
        || c == 0x2E3B
        || c == 0xFE58
        || c == 0xFE63
        || c == 0xFF0D;
  }

  /**
   * What a typewriter has for a character: straight quotes, three dots, the letters of a ligature.
   * Null where the character stands for itself. Fractions, superscripts and other forms that would
   * change a figure stand for themselves.
   */
  static @Nullable String plain(int c) {
    return switch (c) {
      case '`', '´', 'ʹ', 'ʻ', 'ʼ', '‘', '’', '‚', '‛', '′', '‵', '‹', '›', '＇' -> "'";
      case '«', '»', '“', '”', '„', '‟', '″', '‶', '〝', '〞', '〟', '＂' -> "\"";
      case '…' -> "...";
      case 'Ĳ' -> "IJ";
      case 'ĳ' -> "ij";
      case 'ﬀ' -> "ff";
      case 'ﬁ' -> "fi";
      case 'ﬂ' -> "fl";
      case 'ﬃ' -> "ffi";
      case 'ﬄ' -> "ffl";
      case 'ﬅ', 'ﬆ' -> "st";
      case 'ﬓ' -> "մն";
      case 'ﬔ' -> "մե";
      case 'ﬕ' -> "մի";
      case 'ﬖ' -> "վն";
      case 'ﬗ' -> "մխ";
      default -> null;
    };
  }
}
