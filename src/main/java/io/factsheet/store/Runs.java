package io.factsheet.store;

import io.factsheet.model.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The record of pulls of feeds. */
public final class Runs {
  private static final String COLUMNS =
      "select id, feed, triggered_by, started_at, ended_at, outcome, message, counts, findings"
          + " from run";

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
                  returning id, feed, triggered_by, started_at, ended_at, outcome, message, counts,
                    findings
                  """,
                  Runs::read,
                  feed,
                  trigger.code(),
                  clock.instant())
              .orElseThrow();
        });
  }

  /**
   * Records how a run ended.
   *
   * @param message one sentence, for people
   * @param counts a JSON object
   * @param findings a JSON array
   */
  public void end(long id, Run.Outcome outcome, String message, String counts, String findings) {
    database.write(
        session ->
            session.update(
                """
                update run set ended_at = ?, outcome = ?, message = ?, counts = ?, findings = ?
                where id = ?
                """,
                clock.instant(),
                outcome.code(),
                message,
                counts,
                findings,
                id));
  }

  public Optional<Run> find(long id) {
    return database.read(session -> session.first(COLUMNS + " where id = ?", Runs::read, id));
  }

  /** The newest runs of all feeds, the newest first. */
  public List<Run> list(int limit) {
    return database.read(
        session -> session.list(COLUMNS + " order by id desc limit ?", Runs::read, limit));
  }

  /** The newest runs of one feed, the newest first. */
  public List<Run> list(String feed, int limit) {
    return database.read(
        session ->
            session.list(
                COLUMNS + " where feed = ? order by id desc limit ?", Runs::read, feed, limit));
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
        row.getString("findings"));
  }
}
