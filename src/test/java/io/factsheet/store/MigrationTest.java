package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of an older version of the program. */
class MigrationTest {
  @TempDir Path folder;

  @Test
  void descriptorsOfReleasesAreKept() throws Exception {
    DataSource dataSource = SqliteDatabase.unmigrated(folder);
    SqliteDatabase.migrate(dataSource, "1");
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      for (String release :
          new String[] {"1, '01', 'd1', '{1}'", "2, '02', 'd2', '{2}'", "3, '03', 'd1', '{1}'"}) {
        statement.executeUpdate(
            "insert into release (dataset, number, cut_at, descriptor_sha256, descriptor, renderer,"
                + " facts, sources) values ('grain', "
                + release
                + ", 'r', 0, 0)");
      }
      statement.executeUpdate(
          "insert into release (dataset, number, cut_at, descriptor_sha256, renderer, facts,"
              + " sources) values ('adopted', 1, '01', 'd3', 'r', 0, 0)");
    }
    SqliteDatabase.migrate(dataSource, "latest");
    Descriptors descriptors =
        new Store(dataSource, Clock.systemUTC(), new Locks(folder)).descriptors();
    assertThat(descriptors.list("grain")).containsExactly("{1}", "{2}");
    assertThat(descriptors.find("grain", "d2")).contains("{2}");
    assertThat(descriptors.datasets()).containsExactly("grain");
  }
}
