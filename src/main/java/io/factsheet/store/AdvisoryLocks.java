package io.factsheet.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Locks among the processes on one PostgreSQL: an advisory lock each, of a connection of its own,
 * which the server lets go of when the connection ends. So a connection that still answers still
 * holds its lock.
 *
 * <p>The server learns of a process that is killed at once, and of a machine that is gone within a
 * minute, as {@link PostgresqlUrl} asks it to watch its connections.
 */
final class AdvisoryLocks implements Locks {
  private static final int PATIENCE_SECONDS = 10;

  // Threads wait for one another here, not each with a connection.
  private final Turns<String> within = new Turns<>();
  private final DataSource connections;

  /**
   * @param connections that are not pooled, so that whoever waits for a lock takes no connection
   *     from who holds it
   */
  AdvisoryLocks(DataSource connections) {
    this.connections = connections;
  }

  @Override
  public Held hold(String name) {
    Semaphore turn = within.of(name);
    turn.acquireUninterruptibly();
    return lock(name, turn, "select true from pg_advisory_lock(%s)").orElseThrow();
  }

  @Override
  public Optional<Held> tryHold(String name) {
    Semaphore turn = within.of(name);
    return turn.tryAcquire()
        ? lock(name, turn, "select pg_try_advisory_lock(%s)")
        : Optional.empty();
  }

  private Optional<Held> lock(String name, Semaphore turn, String sql) {
    Connection connection = null;
    boolean held = false;
    try {
      connection = connections.getConnection();
      settle(connection, name);
      held = ask(connection, sql, name);
      return held ? Optional.of(new OneHeld(name, connection, turn)) : Optional.empty();
    } catch (SQLException e) {
      throw new StoreException(e);
    } finally {
      if (!held) {
        end(connection, turn);
      }
    }
  }

  /** Lets the connection wait and idle for as long as it takes, and be known in the server. */
  private static void settle(Connection connection, String name) throws SQLException {
    String sql =
        """
        select set_config('lock_timeout', '0', false), set_config('idle_session_timeout', '0', false),
          set_config('application_name', 'factsheet, lock ' || ?, false)
        """;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, name);
      statement.execute();
    }
  }

  private static boolean ask(Connection connection, String sql, String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(sql.formatted(Postgresql.LOCK_NUMBER))) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() && rows.getBoolean(1);
      }
    }
  }

  private static void end(@Nullable Connection connection, Semaphore turn) {
    try (connection) {
      // Closed, it has let go of what it held.
    } catch (SQLException _) {
      // So has one that broke.
    } finally {
      turn.release();
    }
  }

  private static final class OneHeld implements Held {
    private final String name;
    private final Connection connection;
    private final Semaphore turn;
    private boolean open = true;

    OneHeld(String name, Connection connection, Semaphore turn) {
      this.name = name;
      this.connection = connection;
      this.turn = turn;
    }

    @Override
    public synchronized void check() {
      boolean answers;
      try {
        answers = open && connection.isValid(PATIENCE_SECONDS);
      } catch (SQLException e) {
        throw new StoreException(e);
      }
      if (!answers) {
        throw new StoreException(
            StoreException.Reason.UNREACHABLE,
            "The lock " + name + " was lost with its connection to the database.");
      }
    }

    @Override
    public synchronized void close() {
      if (!open) {
        return;
      }
      open = false;
      try {
        // Unlike the end of the connection, this has happened when it is answered.
        ask(connection, "select pg_advisory_unlock(%s)", name);
      } catch (SQLException _) {
        // The server has let go of it, or will when it notices that the connection broke.
      } finally {
        end(connection, turn);
      }
    }
  }
}
