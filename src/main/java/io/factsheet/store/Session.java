package io.factsheet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
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
  private final int fetchSize;
  private final Runnable closed;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private boolean open = true;
  private boolean failed;

  /**
   * @param fetchSize how many rows of a large result to hold at once; 0 leaves it to the driver
   * @param closed runs once, when the session is closed
   */
  Session(Connection connection, int fetchSize, Runnable closed) {
    this.connection = connection;
    this.fetchSize = fetchSize;
    this.closed = closed;
  }

  /** Makes a value of the row the result stands on. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Begins a transaction. Nothing of it is kept unless {@link #commit} is called. */
  void begin() {
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /**
   * Keeps what was done.
   *
   * @throws StoreException where any statement has failed: PostgreSQL would take all of it back,
   *     and its driver would not tell
   */
  void commit() {
    if (failed) {
      throw new StoreException("A statement of this transaction failed: none of it was kept.");
    }
    try {
      connection.commit();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private StoreException failure(SQLException cause) {
    failed = true;
    return new StoreException(cause);
  }

  /** Runs a statement that returns no rows; returns how many it touched. */
  int update(String sql, @Nullable Object... arguments) {
    try {
      return bound(sql, arguments).executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs a statement that returns no rows for one row of arguments after the other. */
  Batch batch(String sql) {
    try {
      return new Batch(connection.prepareStatement(sql));
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Saves round trips: sends many rows of arguments at once. All are sent when it is closed. */
  final class Batch implements AutoCloseable {
    private static final int ROWS = 1000;

    private final PreparedStatement statement;
    private int waiting;

    private Batch(PreparedStatement statement) {
      this.statement = statement;
    }

    void add(@Nullable Object... arguments) {
      try {
        bind(statement, arguments);
        statement.addBatch();
        if (++waiting == ROWS) {
          send();
        }
      } catch (SQLException e) {
        throw failure(e);
      }
    }

    private void send() throws SQLException {
      if (waiting > 0) {
        statement.executeBatch();
        waiting = 0;
      }
    }

    @Override
    public void close() {
      try (statement) {
        send();
      } catch (SQLException e) {
        throw failure(e);
      }
    }
  }

  /** The first row, if there is one. */
  <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
    try (ResultSet rows = bound(sql, arguments).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw failure(e);
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
      statement.setFetchSize(fetchSize);
      bind(statement, arguments);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          each.accept(reader.read(rows));
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** The types of the columns that a query has, as {@link java.sql.Types} numbers them. */
  List<Integer> columnTypes(String sql) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      ResultSetMetaData columns = statement.getMetaData();
      List<Integer> types = new ArrayList<>();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        types.add(columns.getColumnType(i));
      }
      return types;
    } catch (SQLException e) {
      throw failure(e);
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
    if (!open) {
      return;
    }
    open = false;
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
    } finally {
      closed.run();
    }
  }
}
