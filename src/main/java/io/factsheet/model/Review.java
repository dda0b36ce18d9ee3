package io.factsheet.model;

/** What an editor has said of a fact. */
public enum Review {
  UNREVIEWED,
  CHECKED,
  DISPUTED;

  /** The name in answers and files. */
  public String code() {
    return Codes.of(this);
  }
}
