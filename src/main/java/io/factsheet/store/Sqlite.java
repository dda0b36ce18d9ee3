package io.factsheet.store;

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
  public int fetchSize() {
    return 0; // rows are read one by one
  }
}
