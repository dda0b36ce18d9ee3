package io.factsheet.store;

import java.util.Map;
import java.util.TreeMap;

/** How many facts the runs of feeds brought: what later runs are measured by. */
final class Deliveries {
  private Deliveries() {}

  /**
   * Keeps what a run brought.
   *
   * @param taken whether it was let in
   */
  static void put(Session session, long run, Map<String, Long> facts, boolean taken) {
    facts.forEach(
        (dataset, count) ->
            session.update(
                "insert into run_dataset (run_id, dataset, facts, taken) values (?, ?, ?, ?)",
                run,
                dataset,
                count,
                taken));
  }

  /** Says that a run was let in after all. */
  static void take(Session session, long run) {
    session.update("update run_dataset set taken = ? where run_id = ?", true, run);
  }

  /** What the last run of a feed brought that was let in, by dataset. */
  static Map<String, Long> last(Session session, String feed) {
    Map<String, Long> facts = new TreeMap<>();
    session.each(
        """
        select dataset, facts from run_dataset where run_id = (
          select run.id from run where run.feed = ? and exists (
            select 1 from run_dataset d where d.run_id = run.id and d.taken)
          order by run.id desc limit 1)
        """,
        row -> Map.entry(row.getString("dataset"), row.getLong("facts")),
        one -> facts.put(one.getKey(), one.getValue()),
        feed);
    return facts;
  }
}
