package io.factsheet.store;

import io.factsheet.model.Run;
import io.factsheet.model.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Runs that a gate holds back, and what editors decide on them. At most one run of a feed is held:
 * the feed's newest word counts.
 */
public final class HeldRuns {
  private static final String SELECT =
      """
      select h.id, h.run_id, h.dataset, h.fact_id, h.source_id, h.quote_start, h.quote_match,
        h.words_check, h.words_check_notes, h.value, h.internal_notes, h.payload, h.revision, h.at
      from held_fact h
      """;

  private final Database database;
  private final Clock clock;

  HeldRuns(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What a run would have added or changed, in the order in which it came: what waits for a
   * decision, or what was refused. Of an approved run it is among the revisions instead.
   *
   * @param after the id of the last one that was seen; 0 for a beginning
   */
  public List<HeldFact> facts(long run, long after, int limit) {
    return database.read(
        session ->
            session.list(
                SELECT + "where h.run_id = ? and h.id > ? order by h.id limit ?",
                HeldRuns::read,
                run,
                after,
                limit));
  }

  /** What held runs would make of a fact. */
  public List<HeldFact> of(String dataset, String factId) {
    return database.read(
        session ->
            session.list(
                SELECT
                    + """
                    join run on run.id = h.run_id and run.outcome = 'held'
                    where h.dataset = ? and h.fact_id = ? order by h.id
                    """,
                HeldRuns::read,
                dataset,
                factId));
  }

  /**
   * Lets in what a run brought, as if it came in now: what others made of a fact since it was held
   * is not overruled, and the run's word becomes a conflict.
   */
  public Decided approve(long run, Submitter editor, Restating restating) {
    try (Session session = database.openForWriting()) {
      Instant at = clock.instant();
      Optional<Decided> refused = refused(session, run);
      if (refused.isPresent()) {
        return refused.get();
      }
      List<String> datasets = datasets(session, run);
      String feed = Runs.find(session, run).orElseThrow().feed();
      UnitOfWork work = new UnitOfWork(session, new Submitter(feed, run), at, restating);
      for (Map.Entry<Source, Optional<String>> said : sources(session, run)) {
        work.put(said.getKey(), said.getValue().orElse(null));
      }
      session.each(
          SELECT + "where h.run_id = ? order by h.id",
          HeldRuns::read,
          held -> work.put(held.restated(restating)),
          run);
      session.update("delete from held_fact where run_id = ?", run);
      session.update("delete from held_source where run_id = ?", run);
      Deliveries.take(session, run);
      decide(session, run, Run.Outcome.APPROVED, editor, at);
      work.commit();
      return new Decided.Done(datasets);
    }
  }

  /** Refuses what a run brought; the record of the run keeps it. */
  public Decided discard(long run, Submitter editor) {
    return database.write(
        session ->
            refused(session, run)
                .orElseGet(
                    () -> {
                      decide(session, run, Run.Outcome.DISCARDED, editor, clock.instant());
                      return new Decided.Done(datasets(session, run));
                    }));
  }

  private static Optional<Decided> refused(Session session, long run) {
    Optional<Run> found = Runs.find(session, run);
    if (found.isEmpty()) {
      return Optional.of(new Decided.Unknown());
    }
    return found.get().outcome() == Run.Outcome.HELD
        ? Optional.empty()
        : Optional.of(new Decided.NotHeld(found.get()));
  }

  private static void decide(
      Session session, long run, Run.Outcome outcome, Submitter editor, Instant at) {
    session.update(
        """
        update run set outcome = ?, decided_at = ?, decided_by = ?, decided_role = ? where id = ?
        """,
        outcome.code(),
        at,
        editor.name(),
        Objects.requireNonNull(editor.role()).code(),
        run);
    Runs.remark(session, run, "An editor " + outcome.code() + " it.");
  }

  private static List<String> datasets(Session session, long run) {
    return session.list(
        "select dataset from run_dataset where run_id = ? order by dataset",
        row -> row.getString("dataset"),
        run);
  }

  private static List<Map.Entry<Source, Optional<String>>> sources(Session session, long run) {
    return session.list(
        "select "
            + SourceRows.COLUMNS
            + """
            , m.supersedes from held_source m join source s on s.id = m.source_id
            where m.run_id = ? order by m.source_id
            """,
        row ->
            Map.entry(
                SourceRows.withoutText(row), Optional.ofNullable(row.getString("supersedes"))),
        run);
  }

  /**
   * Says of a run of a feed that was held that another took its place. What the other says too is
   * kept once.
   */
  static void supersede(Session session, String feed, long by) {
    List<Long> held =
        session.list(
            "select id from run where feed = ? and outcome = 'held' and id <> ?",
            row -> row.getLong("id"),
            feed,
            by);
    for (long run : held) {
      session.update(
          """
          delete from held_fact where run_id = ? and exists (
            select 1 from held_fact again
            where again.run_id = ? and again.dataset = held_fact.dataset
              and again.fact_id = held_fact.fact_id and again.payload = held_fact.payload)
          """,
          run,
          by);
      session.update("update run set outcome = ? where id = ?", Run.Outcome.SUPERSEDED.code(), run);
      Runs.remark(session, run, "Run " + by + " took its place.");
    }
  }

  private static HeldFact read(ResultSet row) throws SQLException {
    return new HeldFact(
        row.getLong("id"),
        row.getLong("run_id"),
        new Entry(
            row.getString("dataset"),
            row.getString("fact_id"),
            row.getString("source_id"),
            RevisionRows.assessment(row),
            row.getString("value"),
            row.getString("internal_notes"),
            row.getString("payload")),
        row.getInt("revision"),
        Rows.time(row, "at"));
  }
}
