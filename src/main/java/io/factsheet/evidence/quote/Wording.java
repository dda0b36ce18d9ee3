package io.factsheet.evidence.quote;

import java.util.ArrayList;
import java.util.List;

/** Some words within a passage, as a part of it that a fact repeats. */
public final class Wording {
  private Wording() {}

  /**
   * All places where the words stand in the text, in its order: to the letter or, where they do so
   * nowhere, but for spacing, typography and Unicode composition. Words that would be cut out of a
   * longer word or number do not stand there. In time linear in the text.
   */
  public static List<Span> places(String text, String words) {
    if (Typography.isBlank(words)) {
      return List.of();
    }
    List<Span> places = new ArrayList<>(2);
    var exact = new Search(text, words);
    for (int at = exact.next(); at >= 0; at = exact.next()) {
      if (isWhole(text, at, at + words.length())) {
        places.add(new Span(at, at + words.length()));
      }
    }
    return places.isEmpty() ? alike(text, words) : places;
  }

  private static List<Span> alike(String text, String words) {
    Normalized normalized = Normalized.of(text);
    String wanted = QuoteText.normalized(words);
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Span> places = new ArrayList<>(2);
    var search = new Search(normalized.text(), wanted);
    for (int at = search.next(); at >= 0; at = search.next()) {
      int end = at + wanted.length();
      if (isWhole(normalized.text(), at, end)
          && normalized.isBoundary(at)
          && normalized.isBoundary(end)) {
        places.add(new Span(normalized.starts()[at], normalized.ends()[end - 1]));
      }
    }
    return places;
  }

  private static boolean isWhole(String text, int from, int to) {
    return !goesOn(text, from) && !goesOn(text, to);
  }

  /** Whether a word or number goes on across an index: "1|50", "1|,500". */
  private static boolean goesOn(String text, int i) {
    if (i <= 0 || i >= text.length()) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i);
    if (Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after)) {
      return Character.isDigit(before) == Character.isDigit(after);
    }
    boolean point = after == ',' || after == '.';
    boolean pointBefore = before == ',' || before == '.';
    return (point && Character.isDigit(before) && isDigit(text, i + 1))
        || (pointBefore && Character.isDigit(after) && isDigit(text, i - 2));
  }

  private static boolean isDigit(String text, int i) {
    return i >= 0 && i < text.length() && Character.isDigit(text.charAt(i));
  }
}
