package io.factsheet.store;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A database of a test's own. */
public interface TestDatabase extends AutoCloseable {

  /** The two that the program runs on. */
  enum Kind {
    SQLITE {
      @Override
      public TestDatabase in(Path folder) {
        return SqliteDatabase.in(folder);
      }

      @Override
      TestDatabase unmigrated(Path folder) {
        return SqliteDatabase.unmigrated(folder);
      }

      @Override
      public Map<String, String> settings() {
        return Map.of();
      }
    },
    POSTGRESQL {
      @Override
      public TestDatabase in(Path folder) {
        return PostgresqlDatabase.migrated();
      }

      @Override
      TestDatabase unmigrated(Path folder) {
        return PostgresqlDatabase.unmigrated();
      }

      @Override
      public Map<String, String> settings() {
        return Map.of(
            "factsheet.database.url",
            PostgresqlTestServer.url(PostgresqlTestServer.newDatabase("")),
            "factsheet.database.username",
            PostgresqlTestServer.USER,
            "factsheet.database.password",
            PostgresqlTestServer.PASSWORD);
      }
    };

    Dialect dialect() {
      return this == SQLITE ? new Sqlite() : new Postgresql();
    }

    /**
     * A migrated one.
     *
     * @param folder for all that it keeps in files
     */
    public abstract TestDatabase in(Path folder);

    abstract TestDatabase unmigrated(Path folder);

    /** The settings of the program that make it use a new one. */
    public abstract Map<String, String> settings();
  }

  /** A store on it, with locks that all stores on it share. */
  Store store(Clock clock);

  DataSource dataSource();

  /**
   * Its migrations.
   *
   * @param target the version to end with
   */
  Flyway flyway(String target);

  @Override
  void close();
}
