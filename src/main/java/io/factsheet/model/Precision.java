package io.factsheet.model;

/** How exactly a date is known: one day, one calendar month, one calendar year, or other days. */
public enum Precision {
  DAY,
  MONTH,
  YEAR,
  INTERVAL;

  /** The name in answers and files. */
  public String code() {
    return Codes.of(this);
  }
}
