package io.factsheet.evidence;

/** What a date is of what a fact tells. */
public enum TimeRole {
  START,
  END,
  /** When it happened, was said or was so. */
  ON
}
