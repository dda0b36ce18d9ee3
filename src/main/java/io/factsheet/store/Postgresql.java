package io.factsheet.store;

import java.util.List;

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
  public int fetchSize() {
    return ROWS;
  }
}
