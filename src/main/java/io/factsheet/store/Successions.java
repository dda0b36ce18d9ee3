package io.factsheet.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which article takes the place of which. */
final class Successions {
  private final Session session;
  // Facts come sorted by article as a rule, so that the last one looked at is asked for again.
  private @Nullable String asked;
  private boolean answer;

  Successions(Session session) {
    this.session = session;
  }

  /** Keeps that an article supersedes another; says whether that is news. */
  boolean put(String source, String supersedes, Instant at) {
    asked = null;
    int changed =
        session.update(
            """
            insert into source_succession (source_id, supersedes, at) values (?, ?, ?)
            on conflict (source_id) do update set supersedes = excluded.supersedes, at = excluded.at
              where source_succession.supersedes <> excluded.supersedes
            """,
            source,
            supersedes,
            at);
    return changed > 0;
  }

  /** What an article takes the place of, and since when that is known. */
  record Succession(String supersedes, Instant at) {}

  static Optional<Succession> of(Session session, String source) {
    return session.first(
        "select supersedes, at from source_succession where source_id = ?",
        row -> new Succession(row.getString("supersedes"), Rows.time(row, "at")),
        source);
  }

  /** Makes it as it was. */
  static void restore(Session session, String source, @Nullable Succession before) {
    session.update("delete from source_succession where source_id = ?", source);
    if (before != null) {
      session.update(
          "insert into source_succession (source_id, supersedes, at) values (?, ?, ?)",
          source,
          before.supersedes(),
          before.at());
    }
  }

  boolean isSuperseded(String source) {
    if (!source.equals(asked)) {
      answer = successor(session, source).isPresent();
      asked = source;
    }
    return answer;
  }

  /** The article that supersedes another: the newest to say so. */
  static Optional<String> successor(Session session, String source) {
    return session.first(
        """
        select source_id from source_succession where supersedes = ?
        order by at desc, source_id desc limit 1
        """,
        row -> row.getString("source_id"),
        source);
  }

  /** The article that another supersedes. */
  static Optional<String> predecessor(Session session, String source) {
    return session.first(
        "select supersedes from source_succession where source_id = ?",
        row -> row.getString("supersedes"),
        source);
  }
}
