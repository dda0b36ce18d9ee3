package io.factsheet.store;

import static java.util.stream.Collectors.toMap;

import java.util.Map;

/** SQLite 3.38 or newer. */
final class Sqlite implements Dialect {
  static final String MIGRATIONS = "db/sqlite";

  @Override
  public void beginReading(Session session) {
    // A transaction keeps to the state that its first statement found.
  }

  @Override
  public void beginWriting(Session session) {
    // SQLite takes the write lock at the first statement that could write. Were that one a read,
    // another writer could come in between, and SQLite would refuse the write instead of waiting.
    session.update("delete from pending_cut where dataset is null");
  }

  @Override
  public void continueNumbering(Session session) {
    // It goes on behind the highest there is.
  }

  @Override
  public JsonSql json() {
    return new SqliteJson();
  }

  @Override
  public Map<String, String> views(Session session) {
    // SQLite keeps the text of a view as it was given, the mark included.
    return session
        .list(
            """
            select name, substr(sql, instr(sql, '/*') + 3, instr(sql, '*/') - instr(sql, '/*') - 4)
              as mark
            from sqlite_schema where type = 'view' and sql like '% as /* Made by Factsheet %'
            """,
            row -> Map.entry(row.getString("name"), row.getString("mark")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void createView(Session session, String name, String mark, String query) {
    session.update("create view " + JsonSql.name(name) + " as /* " + mark + " */ " + query);
  }

  @Override
  public void sweep(Session session) {
    // Pages of before still lie in the write-ahead log.
    session.first("pragma wal_checkpoint(truncate)", row -> true);
  }

  @Override
  public int fetchSize() {
    return 0; // rows are read one by one
  }
}
