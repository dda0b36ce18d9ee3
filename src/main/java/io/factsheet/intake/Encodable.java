package io.factsheet.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.factsheet.model.Characters;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;

/** Finds text in a submission that some format cannot carry. */
public final class Encodable {
  private Encodable() {}

  /** Looks through all texts and keys of a value. */
  public static void check(JsonNode node, String place, Findings findings) {
    if (node.isTextual()) {
      checkText(node.textValue(), place, findings);
    } else if (node.isObject()) {
      for (var property : node.properties()) {
        String inner = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
        if (Characters.firstWrong(property.getKey()) >= 0) {
          checkText(property.getKey(), place.isEmpty() ? "a key" : place, findings);
        } else {
          check(property.getValue(), inner, findings);
        }
      }
    } else if (node.isArray()) {
      node.forEach(element -> check(element, place, findings));
    }
  }

  private static void checkText(String text, String place, Findings findings) {
    int wrong = Characters.firstWrong(text);
    if (wrong >= 0) {
      String character = Characters.code(text.codePointAt(wrong));
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
}
