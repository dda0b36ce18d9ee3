package io.factsheet.field;

import java.util.ArrayList;
import java.util.List;

/** The constraints of a field in words, for readers whose schema cannot carry them. */
final class ConstraintWords {
  private ConstraintWords() {}

  static String ofNumber(Constraints constraints) {
    List<String> words = new ArrayList<>();
    if (constraints.minimum() != null) {
      words.add("At least " + constraints.minimum().toPlainString() + ".");
    }
    if (constraints.maximum() != null) {
      words.add("At most " + constraints.maximum().toPlainString() + ".");
    }
    return String.join(" ", words);
  }

  static String ofText(Constraints constraints) {
    List<String> words = new ArrayList<>();
    if (constraints.minLength() != null) {
      words.add("At least " + constraints.minLength() + " characters.");
    }
    if (constraints.maxLength() != null) {
      words.add("At most " + constraints.maxLength() + " characters.");
    }
    if (constraints.pattern() != null) {
      words.add("All of it matches " + constraints.pattern() + ".");
    }
    return String.join(" ", words);
  }
}
