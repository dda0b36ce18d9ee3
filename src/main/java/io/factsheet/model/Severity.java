package io.factsheet.model;

/** How much a finding weighs: an error keeps a fact out, a warning is stored beside it. */
public enum Severity {
  ERROR,
  WARNING;

  /** The name in answers and files: {@code error}, {@code warning}. */
  public String code() {
    return Codes.of(this);
  }
}
