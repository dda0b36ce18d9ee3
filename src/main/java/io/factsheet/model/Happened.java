package io.factsheet.model;

/** Whether what a fact tells of has taken place, by the descriptor's {@code happened} rule. */
public enum Happened {
  YES,
  NO,
  UNCLEAR;

  /** The name in answers and files. */
  public String code() {
    return Codes.of(this);
  }
}
