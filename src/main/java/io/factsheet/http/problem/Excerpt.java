package io.factsheet.http.problem;

/** What a client sent, short enough to be repeated to it. */
public final class Excerpt {
  private static final int LENGTH = 100;

  private Excerpt() {}

  /** The text, in quotes; shortened where it is long. */
  public static String of(String text) {
    return '"'
        + (text.codePointCount(0, text.length()) <= LENGTH
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…")
        + '"';
  }
}
