package io.factsheet.model;

/** How a quote stands in its source: to the letter, or but for spacing and typography. */
public enum QuoteMatch {
  EXACT,
  NORMALIZED;

  /** The name in answers and files. */
  public String code() {
    return Codes.of(this);
  }
}
