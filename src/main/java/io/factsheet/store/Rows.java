package io.factsheet.store;

import io.factsheet.model.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads columns that JDBC has no getter for, or one that turns null into something else. */
final class Rows {
  private Rows() {}

  static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : (Integer) number;
  }

  static @Nullable Long number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : (Long) number;
  }

  static @Nullable Boolean flag(ResultSet row, String column) throws SQLException {
    boolean flag = row.getBoolean(column);
    return row.wasNull() ? null : (Boolean) flag;
  }

  static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  static Instant time(ResultSet row, String column) throws SQLException {
    return Instant.parse(row.getString(column));
  }

  static @Nullable Role role(ResultSet row, String column) throws SQLException {
    return row.getString(column) == null ? null : constant(Role.class, row, column);
  }

  /** The constant whose public name, in lower case, is kept. */
  static <E extends Enum<E>> E constant(Class<E> type, ResultSet row, String column)
      throws SQLException {
    return Enum.valueOf(type, row.getString(column).toUpperCase(Locale.ROOT));
  }
}
