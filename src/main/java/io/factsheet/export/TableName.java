package io.factsheet.export;

import java.util.regex.Pattern;

/** Names that formulas can call tables by. */
final class TableName {
  /** What Excel takes for a cell, a row or a column, as in {@code fy2021} or {@code r1c1}. */
  private static final Pattern REFERENCE =
      Pattern.compile("[a-z]{1,3}[0-9]+|r[0-9]*(c[0-9]*)?|c[0-9]*");

  private TableName() {}

  /**
   * The name of a dataset's table: the dataset's own where Excel permits it. Two datasets never get
   * the same one, since no dataset has {@code __} in its name.
   */
  static String of(String dataset) {
    return REFERENCE.matcher(dataset).matches() ? dataset + "__" : dataset;
  }
}
