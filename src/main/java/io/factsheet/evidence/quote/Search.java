package io.factsheet.evidence.quote;

/**
 * Every place where a pattern stands in a text, overlapping ones too, in one pass: the algorithm of
 * Knuth, Morris and Pratt, so that no text makes it slow.
 */
final class Search {
  /** As many characters as the JDK looks for itself, which it does fast while they are few. */
  private static final int HEAD = 8;

  private final String text;
  private final String pattern;
  private final String head;

  /**
   * For each prefix of the pattern, the length of the longest other one that it ends with; empty
   * until it is needed, which it is not where a pattern stands once.
   */
  private int[] borders = {};

  private boolean begun;
  private int at;
  private int matched;

  /** The pattern is not empty. */
  Search(String text, String pattern) {
    this.text = text;
    this.pattern = pattern;
    head = pattern.substring(0, Math.min(HEAD, pattern.length()));
  }

  /** Where the pattern begins the next time, or -1 where it does not any more. */
  int next() {
    if (!begun) {
      begun = true;
      at = text.indexOf(head);
      if (at >= 0 && text.startsWith(pattern, at)) {
        return at++;
      }
      at = at < 0 ? text.length() : at;
    }
    while (at < text.length()) {
      if (matched == 0) {
        at = text.indexOf(head, at);
        if (at < 0) {
          at = text.length();
          return -1;
        }
        matched = head.length();
        at += matched;
      } else if (text.charAt(at) == pattern.charAt(matched)) {
        matched++;
        at++;
      } else {
        matched = border(matched);
        continue;
      }
      if (matched == pattern.length()) {
        matched = border(matched);
        return at - pattern.length();
      }
    }
    return -1;
  }

  private int border(int prefix) {
    if (borders.length == 0) {
      borders = borders();
    }
    return borders[prefix];
  }

  private int[] borders() {
    int[] found = new int[pattern.length() + 1];
    int border = 0;
    for (int i = 1; i < pattern.length(); i++) {
      while (border > 0 && pattern.charAt(i) != pattern.charAt(border)) {
        border = found[border];
      }
      if (pattern.charAt(i) == pattern.charAt(border)) {
        border++;
      }
      found[i + 1] = border;
    }
    return found;
  }
}
