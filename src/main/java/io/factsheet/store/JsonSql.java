package io.factsheet.store;

import java.util.List;

/** How SQL looks into canonical JSON, for views. All of it is text that others can read. */
sealed interface JsonSql permits SqliteJson, PostgresqlJson {

  /** What the tables are joined with, so that the JSON of {@code revision r} can be asked. */
  String join();

  /** What keys lead to, as text where it is one. */
  String at(List<String> path);

  /**
   * What keys lead to in each item of a list, or the item itself where it is no object, in one
   * text; null where no item has it.
   */
  String joined(List<String> list, List<String> path, String separator);

  /** The last day of the month of a day; both are text. */
  String monthEnd(String day);

  /** A value as one of a type. */
  String cast(String value, View.Type type);

  /** A text in SQL. */
  static String quote(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A name in SQL. */
  static String name(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
