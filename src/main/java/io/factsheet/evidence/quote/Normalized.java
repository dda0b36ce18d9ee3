package io.factsheet.evidence.quote;

import java.util.Arrays;

/**
 * A text without its spacing and typography, and where each of its characters came from.
 *
 * <p>The characters come in clusters: a base with its marks, a run of spaces, a ligature. Those of
 * one cluster share their place in the raw text.
 *
 * @param raw the text as it was
 * @param text the text as it is compared
 * @param starts for each char of {@code text}, where its cluster begins in {@code raw}
 * @param ends for each char of {@code text}, where its cluster ends in {@code raw}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and large: one int for each char.
record Normalized(String raw, String text, int[] starts, int[] ends) {

  static Normalized of(String raw) {
    return new Normalizing(raw).result();
  }

  int length() {
    return text.length();
  }

  /** Whether a cluster begins at this char, or the text ends there. */
  boolean isBoundary(int i) {
    return i == 0 || i == text.length() || starts[i] != starts[i - 1];
  }

  /** The boundary before this one, which is not 0. */
  int before(int boundary) {
    int i = boundary - 1;
    while (!isBoundary(i)) {
      i--;
    }
    return i;
  }

  /** The boundary after this one, which is not the end. */
  int after(int boundary) {
    int i = boundary + 1;
    while (!isBoundary(i)) {
      i++;
    }
    return i;
  }

  /** The same without the space that it may begin and end with. */
  Normalized trimmed() {
    int from = 0;
    int to = length();
    if (from < to && isBareSpace(from)) {
      from++;
    }
    if (from < to && isBareSpace(to - 1)) {
      to--;
    }
    return from == 0 && to == length()
        ? this
        : new Normalized(
            raw,
            text.substring(from, to),
            Arrays.copyOfRange(starts, from, to),
            Arrays.copyOfRange(ends, from, to));
  }

  /** Whether this char is a run of spaces without marks. */
  boolean isBareSpace(int i) {
    return text.charAt(i) == ' ' && isBoundary(i) && isBoundary(i + 1);
  }
}
