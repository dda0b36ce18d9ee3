package io.factsheet.evidence.quote;

/**
 * Every place where a pattern stands in a text, overlapping ones too, in one pass: the algorithm of
 * Knuth, Morris and Pratt, so that no text makes it slow.
 */
final class Search {
  private final String text;
  private final String pattern;

  /** For each prefix of the pattern, the length of the longest other one that it ends with. */
  private final int[] borders;

  private int at;
  private int matched;

  /** The pattern is not empty. */
  Search(String text, String pattern) {
    this.text = text;
    this.pattern = pattern;
    borders = new int[pattern.length() + 1];
    int border = 0;
    for (int i = 1; i < pattern.length(); i++) {
      while (border > 0 && pattern.charAt(i) != pattern.charAt(border)) {
        border = borders[border];
      }
      if (pattern.charAt(i) == pattern.charAt(border)) {
        border++;
      }
      borders[i + 1] = border;
    }
  }

  /** Where the pattern begins the next time, or -1 where it does not any more. */
  int next() {
    while (at < text.length()) {
      if (matched == 0) {
        at = text.indexOf(pattern.charAt(0), at);
        if (at < 0) {
          at = text.length();
          return -1;
        }
        matched = 1;
        at++;
      } else if (text.charAt(at) == pattern.charAt(matched)) {
        matched++;
        at++;
      } else {
        matched = borders[matched];
        continue;
      }
      if (matched == pattern.length()) {
        matched = borders[matched];
        return at - pattern.length();
      }
    }
    return -1;
  }
}
