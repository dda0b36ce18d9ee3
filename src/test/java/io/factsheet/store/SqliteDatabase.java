package io.factsheet.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** SQLite in a folder, with the settings that the application ships with. */
public record SqliteDatabase(DataSource dataSource, Path folder) implements TestDatabase {

  public static SqliteDatabase in(Path folder) {
    SqliteDatabase database = unmigrated(folder);
    database.flyway("latest").migrate();
    return database;
  }

  static SqliteDatabase unmigrated(Path folder) {
    Properties settings = new Properties();
    try (InputStream in = SqliteDatabase.class.getResourceAsStream("/application.properties")) {
      settings.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl(
        settings
            .getProperty("quarkus.datasource.sqlite.jdbc.url")
            .replace("${factsheet.data.dir}", folder.toString()));
    return new SqliteDatabase(dataSource, folder);
  }

  @Override
  public Flyway flyway(String target) {
    return Flyway.configure().dataSource(dataSource).locations("db/sqlite").target(target).load();
  }

  @Override
  public Store store(Clock clock) {
    return new Store(
        new Database(dataSource, new Sqlite()), clock, new FileLocks(folder.resolve("locks")));
  }

  @Override
  public void close() {
    // It goes with its folder.
  }
}
