package io.factsheet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

class SqliteHistoryTest extends HistoryProperties {
  @Override
  TestDatabase open() throws IOException {
    Path folder = Files.createTempDirectory("history");
    return new InFolder(SqliteDatabase.in(folder), folder);
  }

  /** jqwik has no temporary folders: the database takes its own with it. */
  private record InFolder(SqliteDatabase database, Path folder) implements TestDatabase {
    @Override
    public Store store(java.time.Clock clock) {
      return database.store(clock);
    }

    @Override
    public javax.sql.DataSource dataSource() {
      return database.dataSource();
    }

    @Override
    public org.flywaydb.core.Flyway flyway(String target) {
      return database.flyway(target);
    }

    @Override
    public void close() {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : deepestFirst) {
          Files.delete(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
