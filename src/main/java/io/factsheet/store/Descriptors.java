package io.factsheet.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The descriptors under which facts were stored or released, in canonical JSON. */
public final class Descriptors {
  private final Database database;
  private final Clock clock;

  Descriptors(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** All of a dataset, the oldest first. */
  public List<String> list(String dataset) {
    return database.read(
        session ->
            session.list(
                "select json from descriptor where dataset = ? order by first_used_at, sha256",
                row -> row.getString("json"),
                dataset));
  }

  public Optional<String> find(String dataset, String sha256) {
    return database.read(
        session ->
            session.first(
                "select json from descriptor where dataset = ? and sha256 = ?",
                row -> row.getString("json"),
                dataset,
                sha256));
  }

  /** The datasets of which anything was ever stored, sorted. */
  public List<String> datasets() {
    return database.read(
        session ->
            session.list(
                "select distinct dataset from descriptor order by dataset",
                row -> row.getString("dataset")));
  }

  /** Remembers that a descriptor is in use. */
  public void keep(String dataset, String sha256, String json) {
    if (find(dataset, sha256).isEmpty()) {
      database.write(
          session -> {
            keep(session, dataset, sha256, json, clock.instant());
            return json;
          });
    }
  }

  static void keep(Session session, String dataset, String sha256, String json, Instant at) {
    session.update(
        """
        insert into descriptor (dataset, sha256, json, first_used_at) values (?, ?, ?, ?)
        on conflict (dataset, sha256) do nothing
        """,
        dataset,
        sha256,
        json,
        at);
  }
}
