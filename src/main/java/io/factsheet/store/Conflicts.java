package io.factsheet.store;

import io.factsheet.model.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Submissions that contradict what editors have made of a fact. */
public final class Conflicts {
  private static final String SELECT =
      """
      select id, dataset, fact_id, source_id, quote_start, quote_match, words_check,
        words_check_notes, value, internal_notes, submitter, role, run_id, at, settled_by
      from conflict
      """;

  private final Database database;

  Conflicts(Database database) {
    this.database = database;
  }

  /** All about a fact, settled ones too, the oldest first. */
  public List<Conflict> of(String dataset, String factId) {
    return database.read(
        session ->
            session.list(
                SELECT + "where dataset = ? and fact_id = ? order by id",
                Conflicts::read,
                dataset,
                factId));
  }

  /**
   * Those of a dataset that wait for an editor, the oldest first.
   *
   * @param after the id of the last one that was seen; 0 for a beginning
   */
  public List<Conflict> open(String dataset, long after, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "where dataset = ? and settled_by is null and id > ? order by id limit ?",
                Conflicts::read,
                dataset,
                after,
                limit));
  }

  /** Keeps a fact for review, unless one that says the same waits already; then null. */
  static @Nullable Long put(Session session, Entry entry, Submitter submitter, Instant at) {
    boolean waits =
        session
            .first(
                """
                select 1 from conflict
                where dataset = ? and fact_id = ? and settled_by is null and value = ?
                """,
                row -> true,
                entry.dataset(),
                entry.factId(),
                entry.value())
            .isPresent();
    return waits ? null : insert(session, entry, submitter, at);
  }

  private static long insert(Session session, Entry entry, Submitter submitter, Instant at) {
    Role role = submitter.role();
    return session
        .first(
            """
            insert into conflict (dataset, fact_id, source_id, quote_start, quote_match,
              words_check, words_check_notes, value, internal_notes, submitter, role, run_id, at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning id
            """,
            row -> row.getLong("id"),
            entry.dataset(),
            entry.factId(),
            entry.sourceId(),
            entry.assessment().quoteStart(),
            entry.assessment().quoteMatch().code(),
            entry.assessment().wordsCheck().code(),
            entry.assessment().notes(),
            entry.value(),
            entry.internalNotes(),
            submitter.name(),
            role == null ? null : role.code(),
            submitter.run(),
            at)
        .orElseThrow();
  }

  static void remove(Session session, long id) {
    session.update("delete from conflict where id = ?", id);
  }

  /** Whether any about a fact waits. */
  static boolean areOpen(Session session, String dataset, String factId) {
    return session
        .first(
            "select 1 from conflict where dataset = ? and fact_id = ? and settled_by is null"
                + " limit 1",
            row -> true,
            dataset,
            factId)
        .isPresent();
  }

  /** Says that an editor has decided those about a fact, by its newest revision. */
  static void settle(Session session, Revision decision) {
    session.update(
        "update conflict set settled_by = ? where dataset = ? and fact_id = ? and settled_by is"
            + " null",
        decision.number(),
        decision.dataset(),
        decision.factId());
  }

  private static Conflict read(ResultSet row) throws SQLException {
    return new Conflict(
        row.getLong("id"),
        new Entry(
            row.getString("dataset"),
            row.getString("fact_id"),
            row.getString("source_id"),
            RevisionRows.assessment(row),
            row.getString("value"),
            row.getString("internal_notes"),
            ""),
        RevisionRows.submitter(row),
        Rows.time(row, "at"),
        Rows.integer(row, "settled_by"));
  }
}
