package io.factsheet.model;

/**
 * What the words say of a whole fact: all checked fields are borne out, some with a doubt, none was
 * checked, or an editor took a field on reason.
 */
public enum WordsCheck {
  SUPPORTED,
  PARTLY,
  UNCHECKED,
  VOUCHED;

  /** The name in answers and files. */
  public String code() {
    return Codes.of(this);
  }
}
