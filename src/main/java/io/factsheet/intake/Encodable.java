package io.factsheet.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;

/**
 * Text that every format can carry: the characters of XML 1.0 (section 2.2), noncharacters left
 * out.
 */
final class Encodable {
  private Encodable() {}

  /** Looks through all texts and keys of a value. */
  static void check(JsonNode node, String place, Findings findings) {
    if (node.isTextual()) {
      checkText(node.textValue(), place, findings);
    } else if (node.isObject()) {
      for (var property : node.properties()) {
        String inner = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
        if (firstWrong(property.getKey()) >= 0) {
          checkText(property.getKey(), place.isEmpty() ? "a key" : place, findings);
        } else {
          check(property.getValue(), inner, findings);
        }
      }
    } else if (node.isArray()) {
      node.forEach(element -> check(element, place, findings));
    }
  }

  /** The same text with what some format cannot carry written as its code, as in U+0000. */
  static String shown(String text) {
    if (firstWrong(text) < 0) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (isWrong(c)) {
                shown.append(String.format("U+%04X", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static void checkText(String text, String place, Findings findings) {
    int wrong = firstWrong(text);
    if (wrong >= 0) {
      String character = String.format("U+%04X", text.codePointAt(wrong));
      findings.add(
          Rule.TEXT_UNENCODABLE,
          place,
          character,
          "text that CSV, Excel and JSON can carry",
          "\""
              + place
              + "\" holds "
              + character
              + " at character "
              + text.codePointCount(0, wrong)
              + ".",
          "Take the character out.");
    }
  }

  /** Where the first character stands that some format cannot carry, or -1. */
  private static int firstWrong(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = text.codePointAt(i);
      if (isWrong(c)) {
        return i;
      }
      i += Character.charCount(c) - 1;
    }
    return -1;
  }

  private static boolean isWrong(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r')
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
