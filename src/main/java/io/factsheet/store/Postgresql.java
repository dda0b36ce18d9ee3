package io.factsheet.store;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;

/** PostgreSQL 14 or newer. */
final class Postgresql implements Dialect {
  /**
   * The number of an advisory lock: of its name, and of the schema, as several installations may
   * share a database.
   */
  static final String LOCK_NUMBER =
      "hashtextextended('factsheet ' || current_schema()::text || ' ' || ?, 0)";

  private static final int ROWS = 500;

  @Override
  public void beginReading(Session session) {
    session.update("set transaction isolation level repeatable read, read only");
  }

  @Override
  public void beginWriting(Session session) {
    // Each statement must see what the writer before has committed, also where the database's
    // default is another.
    session.update("set transaction isolation level read committed");
    session.first("select pg_advisory_xact_lock(" + LOCK_NUMBER + ")", row -> true, "writer");
  }

  @Override
  public void continueNumbering(Session session) {
    List<String> statements =
        session.list(
            """
            select format('select setval(pg_get_serial_sequence(%L, %L), max(%I)) from %I',
              table_name, column_name, column_name, table_name)
            from information_schema.columns
            where table_schema = current_schema() and is_identity = 'YES'
            """,
            row -> row.getString(1));
    for (String statement : statements) {
      session.first(statement, row -> true); // of an empty table, null: it is left as it is
    }
  }

  @Override
  public JsonSql json() {
    return new PostgresqlJson();
  }

  @Override
  public Map<String, String> views(Session session) {
    return session
        .list(
            """
            select relname, obj_description(oid, 'pg_class') as mark
            from pg_class
            where relkind = 'v' and relnamespace = current_schema()::regnamespace
              and obj_description(oid, 'pg_class') like 'Made by Factsheet %'
            """,
            row -> Map.entry(row.getString("relname"), row.getString("mark")))
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void createView(Session session, String name, String mark, String query) {
    session.update("create view " + JsonSql.name(name) + " as " + query);
    session.update("comment on view " + JsonSql.name(name) + " is " + JsonSql.quote(mark));
  }

  @Override
  public void sweep(Session session) {
    // Rows of before go with the server's own vacuum; what it logs is not ours to clear.
  }

  @Override
  public int fetchSize() {
    return ROWS;
  }
}
