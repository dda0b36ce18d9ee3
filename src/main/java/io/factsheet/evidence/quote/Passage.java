package io.factsheet.evidence.quote;

/**
 * Some words of a source, verbatim.
 *
 * @param start in Unicode code points of the source's text
 * @param before some words of the source that stand before them, to tell where an expression is cut
 * @param after some that stand behind them
 */
public record Passage(String text, int start, String before, String after) {

  /** Words of which nothing stands before or behind that would matter. */
  public Passage(String text, int start) {
    this(text, start, "", "");
  }
}
