package io.factsheet.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What two spellings of one name have in common: letters and digits, without case, accents, full
 * stops, apostrophes and a leading "the". "St. Lucia" is "st lucia", "U.S." is "us".
 */
final class NameKey {
  private NameKey() {}

  static String of(String name) {
    String decomposed = decomposed(name.replace("&", " and "));
    var key = new StringBuilder(decomposed.length());
    boolean gap = false;
    for (int i = 0; i < decomposed.length(); ) {
      int c = decomposed.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        gap = false;
        key.appendCodePoint(c);
      } else if (!isSilent(c)) {
        gap = true;
      }
    }
    String lower = key.toString().toLowerCase(Locale.ROOT);
    return lower.startsWith("the ") ? lower.substring("the ".length()) : lower;
  }

  private static String decomposed(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return Normalizer.normalize(name, Normalizer.Form.NFD);
      }
    }
    return name;
  }

  private static boolean isSilent(int c) {
    return switch (c) {
      case '.', '\'', '’', '‘', 'ʻ', 'ʼ', '`' -> true;
      default ->
          Character.getType(c) == Character.NON_SPACING_MARK
              || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    };
  }
}
