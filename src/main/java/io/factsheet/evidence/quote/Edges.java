package io.factsheet.evidence.quote;

import java.lang.Character.UnicodeScript;

/**
 * Where a quote may begin or end in a text: not within a word or a number.
 *
 * <p>Letters and digits that touch are one word, also over an apostrophe, but "Belarus's" may be
 * cut before its ending. Digits with a point, comma, colon, slash, apostrophe or hyphen between
 * them are one number, and so are groups of three digits with a space between them and digits with
 * a percent sign. A capital after a small letter begins a word, and scripts that write no spaces
 * between words may be cut anywhere.
 */
final class Edges {
  /** A word or number longer than this is no word, and is cut. */
  private static final int WIDENING = 60;

  private final Normalized normalized;
  private final String text;

  Edges(Normalized normalized) {
    this.normalized = normalized;
    text = normalized.text();
  }

  Normalized normalized() {
    return normalized;
  }

  /** Whether a quote may begin or end before this char of the normalized text. */
  boolean allow(int i) {
    if (i == 0 || i == text.length()) {
      return true;
    }
    if (!normalized.isBoundary(i)) {
      return false;
    }
    int left = normalized.before(i);
    int before = text.codePointAt(left);
    int after = text.codePointAt(i);
    return !Typography.isMark(after)
        && !isWithinWord(before, after)
        && !isWithinContraction(left, i)
        && !isWithinNumber(left, i)
        && !isWithinGroups(left, i);
  }

  /**
   * Whether a quote may begin or end at this index of the raw text, where {@code i} is {@link
   * #clusterEndingAfter} it.
   */
  boolean allowRaw(int index, int i) {
    if (i == text.length() || normalized.starts()[i] >= index) {
      return allow(i);
    }
    return normalized.isBareSpace(i);
  }

  /**
   * The first char of the normalized text whose cluster ends after an index of the raw text, looked
   * for from a char that is not after it. For rising indexes the time is linear altogether.
   */
  int clusterEndingAfter(int index, int from) {
    int[] ends = normalized.ends();
    int low = from;
    int high = from;
    for (int step = 1; high < ends.length && ends[high] <= index; step *= 2) {
      low = high + 1;
      high = Math.min(ends.length, high + step);
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A part of the normalized text with the rest of the words at its ends, in the raw text. */
  Span widened(int from, int to) {
    int start = from;
    for (int steps = 0; start > 0 && !mayCut(start, steps); steps++) {
      start--;
    }
    int end = to;
    for (int steps = 0; end < text.length() && !mayCut(end, steps); steps++) {
      end++;
    }
    return new Span(normalized.starts()[start], normalized.ends()[end - 1]);
  }

  private boolean mayCut(int i, int steps) {
    return steps < WIDENING ? allow(i) : normalized.isBoundary(i);
  }

  private static boolean isWithinWord(int before, int after) {
    return isWordPart(before)
        && isWordPart(after)
        && !isGlued(before, after)
        && !isUnspaced(before)
        && !isUnspaced(after);
  }

  /** Two words that lost their space when the text was taken off a page: "BanFor weeks". */
  private static boolean isGlued(int before, int after) {
    return Character.isLowerCase(before) && Character.isUpperCase(after);
  }

  /** "don't" and "O'Brien", but not "Belarus" in "Belarus's". */
  private boolean isWithinContraction(int left, int right) {
    if (text.charAt(right) == '\'') {
      return isLetter(left) && isLetter(normalized.after(right)) && !isPossessive(right);
    }
    return text.charAt(left) == '\''
        && left > 0
        && isLetter(normalized.before(left))
        && isLetter(right);
  }

  private boolean isPossessive(int apostrophe) {
    int s = normalized.after(apostrophe);
    int next = normalized.after(s);
    return (text.charAt(s) == 's' || text.charAt(s) == 'S')
        && (next == text.length() || !isWordPart(text.codePointAt(next)));
  }

  private boolean isWithinNumber(int left, int right) {
    if (isDigit(left)) {
      char next = text.charAt(right);
      return next == '%' || next == '‰' || (isJoiner(right) && isDigit(normalized.after(right)));
    }
    return isJoiner(left) && left > 0 && isDigit(normalized.before(left)) && isDigit(right);
  }

  private boolean isWithinGroups(int left, int right) {
    return (text.charAt(right) == ' ' && isDigit(left) && isGroupSpace(right))
        || (text.charAt(left) == ' ' && isDigit(right) && isGroupSpace(left));
  }

  /** Whether the space stands between groups of one number, as in "13 000". */
  private boolean isGroupSpace(int space) {
    int start = normalized.starts()[space];
    return normalized.ends()[space] == start + 1
        && !isLineBreak(normalized.raw().charAt(start))
        && isGroupBefore(space)
        && isGroupAfter(space);
  }

  private boolean isGroupBefore(int space) {
    int digits = 0;
    int i = space;
    while (i > 0 && digits <= 3 && isDigit(normalized.before(i))) {
      i = normalized.before(i);
      digits++;
    }
    return digits >= 1
        && digits <= 3
        && (i == 0 || !isWordPart(text.codePointAt(normalized.before(i))));
  }

  private boolean isGroupAfter(int space) {
    int digits = 0;
    int i = normalized.after(space);
    while (digits <= 3 && isDigit(i)) {
      i = normalized.after(i);
      digits++;
    }
    return digits == 3;
  }

  private boolean isLetter(int i) {
    return i < text.length() && Character.isLetter(text.codePointAt(i));
  }

  private boolean isDigit(int i) {
    return i < text.length() && Character.isDigit(text.codePointAt(i));
  }

  private boolean isJoiner(int i) {
    return switch (text.charAt(i)) {
      case '.', ',', '\'', ':', '/', '-', '·', '٫', '٬' -> normalized.after(i) == i + 1;
      default -> false;
    };
  }

  private static boolean isWordPart(int c) {
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    int type = Character.getType(c);
    return type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static boolean isLineBreak(char c) {
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
  }

  private static boolean isUnspaced(int c) {
    if (c < 0xE00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN, JAVANESE ->
          true;
      default -> false;
    };
  }
}
