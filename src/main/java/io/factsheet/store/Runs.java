package io.factsheet.store;

import io.factsheet.model.Role;
import io.factsheet.model.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of pulls of feeds. */
public final class Runs {
  private static final String COLUMNS =
      "id, feed, triggered_by, started_at, ended_at, outcome, message, counts, findings, gates,"
          + " decided_at, decided_by, decided_role";
  private static final String SELECT = "select " + COLUMNS + " from run";

  private final Database database;
  private final Clock clock;

  Runs(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Records that a pull begins. The caller holds the lock of the feed: an earlier run of it that
   * has no end cannot be going on any more, and is recorded as failed.
   */
  public Run start(String feed, Run.Trigger trigger) {
    return database.write(
        session -> {
          session.update(
              """
              update run set ended_at = ?, outcome = ?, message = ?
              where feed = ? and ended_at is null
              """,
              clock.instant(),
              Run.Outcome.FAILED.code(),
              "The run was interrupted before its end.",
              feed);
          return session
              .first(
                  """
                  insert into run (feed, triggered_by, started_at) values (?, ?, ?)
                  returning\s"""
                      + COLUMNS,
                  Runs::read,
                  feed,
                  trigger.code(),
                  clock.instant())
              .orElseThrow();
        });
  }

  /** Records how a run ended. */
  public void end(long id, RunEnd end) {
    database.write(
        session -> {
          end(session, id, end, clock.instant());
          return id;
        });
  }

  static void end(Session session, long id, RunEnd end, Instant at) {
    session.update(
        """
        update run set ended_at = ?, outcome = ?, message = ?, counts = ?, findings = ?, gates = ?
        where id = ?
        """,
        at,
        end.outcome().code(),
        end.message(),
        end.counts(),
        end.findings(),
        end.gates(),
        id);
  }

  /** Adds a sentence to what is said of a run. */
  public void remark(long id, String sentence) {
    database.write(session -> remark(session, id, sentence));
  }

  static int remark(Session session, long id, String sentence) {
    return session.update(
        "update run set message = coalesce(message || ' ', '') || ? where id = ?", sentence, id);
  }

  public Optional<Run> find(long id) {
    return database.read(session -> find(session, id));
  }

  static Optional<Run> find(Session session, long id) {
    return session.first(SELECT + " where id = ?", Runs::read, id);
  }

  /** The run of a feed that waits for an editor, if one does. */
  public Optional<Run> held(String feed) {
    return database.read(
        session ->
            session.first(
                SELECT + " where feed = ? and outcome = 'held' order by id desc limit 1",
                Runs::read,
                feed));
  }

  /** The newest runs of all feeds, the newest first. */
  public List<Run> list(int limit) {
    return database.read(
        session -> session.list(SELECT + " order by id desc limit ?", Runs::read, limit));
  }

  /** The newest runs of one feed, the newest first. */
  public List<Run> list(String feed, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + " where feed = ? order by id desc limit ?", Runs::read, feed, limit));
  }

  private static Run read(ResultSet row) throws SQLException {
    String ended = row.getString("ended_at");
    return new Run(
        row.getLong("id"),
        row.getString("feed"),
        Rows.constant(Run.Trigger.class, row, "triggered_by"),
        Rows.time(row, "started_at"),
        ended == null ? null : Rows.time(row, "ended_at"),
        row.getString("outcome") == null ? null : Rows.constant(Run.Outcome.class, row, "outcome"),
        row.getString("message"),
        row.getString("counts"),
        row.getString("findings"),
        row.getString("gates"),
        decision(row));
  }

  private static Run.@Nullable Decision decision(ResultSet row) throws SQLException {
    String by = row.getString("decided_by");
    return by == null
        ? null
        : new Run.Decision(
            by, Rows.constant(Role.class, row, "decided_role"), Rows.time(row, "decided_at"));
  }
}
