package io.factsheet.store;

import java.time.Instant;
import java.util.List;

/** Remembers which datasets wait for a release. */
final class PendingCuts {
  private PendingCuts() {}

  static void add(Session session, String dataset, Instant at) {
    session.update(
        """
        insert into pending_cut (dataset, first_at, last_at, changes) values (?, ?, ?, 1)
        on conflict (dataset)
          do update set last_at = excluded.last_at, changes = pending_cut.changes + 1
        """,
        dataset,
        at,
        at);
  }

  /** Clears what had come in when the cut was made; later changes go on waiting. */
  static void clear(Session session, Cut cut) {
    session.update(
        "delete from pending_cut where dataset = ? and changes = ?",
        cut.edition().dataset(),
        cut.changes());
  }

  static List<PendingCut> list(Session session) {
    return session.list(
        "select dataset, first_at, last_at from pending_cut order by dataset",
        row ->
            new PendingCut(
                row.getString("dataset"), Rows.time(row, "first_at"), Rows.time(row, "last_at")));
  }
}
