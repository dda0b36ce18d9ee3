package io.factsheet.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

class SqliteHistoryTest extends HistoryProperties {
  @Override
  Path newFolder() throws IOException {
    return Files.createTempDirectory("history");
  }

  @Override
  DataSource dataSource(Path folder) {
    return SqliteDatabase.in(folder);
  }

  @Override
  void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
