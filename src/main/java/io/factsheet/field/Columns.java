package io.factsheet.field;

import io.factsheet.field.Column.Kind;

/** How the columns of a field get their names, titles and meanings. */
final class Columns {
  private Columns() {}

  /** The column that bears the field's own name. */
  static Column main(Field field, Kind kind, Cells cells) {
    return new Column(field.name(), field.title(), field.description(), kind, false, cells);
  }

  static Column part(Field field, String suffix, String title, String description, Kind kind) {
    return new Column(
        field.name() + "_" + suffix, field.title() + ": " + title, description, kind, false);
  }

  static Column technical(Field field, String suffix, String title, String description, Kind kind) {
    return new Column(
        field.name() + "_" + suffix, field.title() + ": " + title, description, kind, true);
  }
}
