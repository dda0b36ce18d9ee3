package io.factsheet.evidence.quote;

/** Char indexes of a text as offsets in Unicode code points, and back. */
final class CodePoints {
  private final String text;
  private final int count;

  CodePoints(String text) {
    this.text = text;
    count = text.codePointCount(0, text.length());
  }

  /** The offset of a char index. */
  int offset(int index) {
    return count == text.length() ? index : text.codePointCount(0, index);
  }

  /** The char index of an offset, or -1 where the text has no such offset. */
  int index(int offset) {
    if (offset < 0 || offset > count) {
      return -1;
    }
    return count == text.length() ? offset : text.offsetByCodePoints(0, offset);
  }
}
