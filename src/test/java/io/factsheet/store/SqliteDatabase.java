package io.factsheet.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.sqlite.SQLiteDataSource;

/** A migrated SQLite database in a folder, with the settings that the application ships with. */
public final class SqliteDatabase {
  private SqliteDatabase() {}

  public static DataSource in(Path folder) {
    DataSource dataSource = unmigrated(folder);
    migrate(dataSource, "latest");
    return dataSource;
  }

  /**
   * @param target the version of the migration to end with
   */
  static void migrate(DataSource dataSource, String target) {
    Flyway.configure()
        .dataSource(dataSource)
        .locations("db/sqlite")
        .target(target)
        .load()
        .migrate();
  }

  static DataSource unmigrated(Path folder) {
    Properties settings = new Properties();
    try (InputStream in = SqliteDatabase.class.getResourceAsStream("/application.properties")) {
      settings.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl(
        settings
            .getProperty("quarkus.datasource.jdbc.url")
            .replace("${factsheet.data.dir}", folder.toString()));
    return dataSource;
  }
}
