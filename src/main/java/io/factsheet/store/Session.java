package io.factsheet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection, and the statements prepared on it: SQL in, rows out. For one thread.
 *
 * <p>Plain JDBC: statements stay prepared for the length of the session, which is what makes
 * storing facts one by one fast, and nothing is looked up by reflection.
 */
final class Session implements AutoCloseable {
  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  Session(Connection connection) {
    this.connection = connection;
  }

  /** Makes a value of the row the result stands on. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Begins a transaction as the only writer, waiting for others to end theirs. Nothing of it is
   * kept unless {@link #commit} is called.
   */
  void begin() {
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
    // SQLite takes the write lock at the first statement that could write. Were that one a read,
    // another writer could come in between, and SQLite would refuse the write instead of waiting.
    update("delete from pending_cut where dataset is null");
  }

  void commit() {
    try {
      connection.commit();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** Runs a statement that returns no rows; returns how many it touched. */
  int update(String sql, @Nullable Object... arguments) {
    try {
      return bound(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** The first row, if there is one. */
  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    try (ResultSet rows = bound(sql, arguments).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    List<T> list = new ArrayList<>();
    each(sql, reader, list::add, arguments);
    return list;
  }

  /** Hands over row by row; the result may be larger than memory. */
  <T, X extends Exception> void each(
      String sql, RowReader<T> reader, Each<? super T, X> each, @Nullable Object... arguments)
      throws X {
    // A statement of its own: the consumer may use this session, even with the same SQL.
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.accept(reader.read(rows));
        }
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    bind(statement, arguments);
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... arguments)
      throws SQLException {
    for (int i = 0; i < arguments.length; i++) {
      statement.setObject(
          i + 1,
          switch (arguments[i]) {
            case Instant time -> Times.text(time);
            case LocalDate day -> day.toString();
            case null, default -> arguments[i];
          });
    }
  }

  /** Rolls back what was begun and not committed. */
  @Override
  public void close() {
    try (connection) {
      for (PreparedStatement statement : prepared.values()) {
        statement.close();
      }
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }
}
