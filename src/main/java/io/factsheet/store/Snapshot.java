package io.factsheet.store;

import io.factsheet.model.Release;
import io.factsheet.model.Removal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/**
 * All that a store keeps at one moment, in one SQLite file, whichever database it comes from or
 * goes to. Any SQLite can read it.
 */
public final class Snapshot {
  private final Database database;
  private final Releases releases;

  private Snapshot(SQLiteDataSource dataSource) {
    this.database = new Database(dataSource, new Sqlite());
    this.releases = new Releases(database);
  }

  /**
   * Opens a file, which is made where there is none. One of an older version of the program gets
   * the tables of this one.
   *
   * @throws UnusableStoreException where it is no snapshot, or one of a newer version
   */
  public static Snapshot in(Path file) {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + file + "?synchronous=FULL&foreign_keys=on");
    Flyway flyway = Flyway.configure().dataSource(dataSource).locations(Sqlite.MIGRATIONS).load();
    Migration.run(flyway, file.toString());
    return new Snapshot(dataSource);
  }

  /** The datasets that were released. */
  public List<String> datasets() {
    return releases.datasets();
  }

  /** The facts of a dataset that were removed for legal reasons. */
  public List<Removal> removals(String dataset) {
    return new Removals(database).list(dataset);
  }

  /** The releases of a dataset, the newest first. */
  public List<Release> releases(String dataset) {
    return releases.list(dataset);
  }

  /**
   * Takes in all that a database holds, as it is at one moment. Others can write meanwhile.
   *
   * @throws StoreException where this snapshot is not empty, among others
   */
  void takeIn(Database from, Consumer<String> progress) {
    try (Session reading = from.openForReading();
        Session writing = database.openForWriting()) {
      Tables tables = Tables.of(writing);
      requireEmpty(tables, writing);
      tables.copy(reading, writing, progress);
      writing.commit();
    }
  }

  /**
   * Gives all of it to a database that has its tables, and holds nothing.
   *
   * @throws StoreException where it does hold something, among others; it is as it was
   */
  void giveOut(Database to, Consumer<String> progress) {
    try (Session reading = database.openForReading();
        Session writing = to.openForWriting()) {
      Tables tables = Tables.of(reading);
      requireEmpty(tables, writing);
      tables.copy(reading, writing, progress);
      to.dialect().continueNumbering(writing);
      writing.commit();
    }
  }

  void requireRoomIn(Database to) {
    Tables tables = database.read(Tables::of);
    try (Session session = to.openForReading()) {
      requireEmpty(tables, session);
    }
  }

  private static void requireEmpty(Tables tables, Session session) {
    String filled = tables.firstFilled(session);
    if (filled != null) {
      throw new StoreException(
          "The database is not empty: its table \"" + filled + "\" has rows. Nothing was changed.");
    }
  }
}
