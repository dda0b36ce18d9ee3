package io.factsheet.field;

/**
 * How far the words quoted must bear out a field: not at all, on pain of a warning, or of an error.
 */
public enum Evidence {
  NONE,
  EXPECTED,
  REQUIRED
}
