package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases of other versions of the program. */
class MigrationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void descriptorsOfReleasesAreKept(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = kind.unmigrated(folder)) {
      database.flyway("1").migrate();
      for (String release :
          new String[] {"1, '01', 'd1', '{1}'", "2, '02', 'd2', '{2}'", "3, '03', 'd1', '{1}'"}) {
        run(
            database,
            "insert into release (dataset, number, cut_at, descriptor_sha256, descriptor, renderer,"
                + " facts, sources) values ('grain', "
                + release
                + ", 'r', 0, 0)");
      }
      run(
          database,
          "insert into release (dataset, number, cut_at, descriptor_sha256, renderer, facts,"
              + " sources) values ('adopted', 1, '01', 'd3', 'r', 0, 0)");
      Migration.run(database.flyway("latest"), "x");
      Descriptors descriptors = database.store(Clock.systemUTC()).descriptors();
      assertThat(descriptors.list("grain")).containsExactly("{1}", "{2}");
      assertThat(descriptors.find("grain", "d2")).contains("{2}");
      assertThat(descriptors.datasets()).containsExactly("grain");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void theTablesOfANewerProgramAreLeftAlone(TestDatabase.Kind kind) throws Exception {
    try (TestDatabase database = kind.in(folder)) {
      Migration.run(database.flyway("latest"), "x"); // its own are fine
      String known = database.flyway("latest").info().current().getVersion().toString();
      run(
          database,
          "insert into flyway_schema_history (installed_rank, version, description, type, script,"
              + " installed_by, execution_time, success)"
              + " values (99, '99', 'x', 'SQL', 'V99__x.sql', 'x', 1, "
              + (kind == TestDatabase.Kind.SQLITE ? "1" : "true")
              + ")");
      assertThatThrownBy(() -> Migration.run(database.flyway("latest"), "the desk's"))
          .isInstanceOf(UnusableStoreException.class)
          .hasMessageStartingWith("The database the desk's is of version 99: a newer Factsheet")
          .hasMessageContaining("This one knows version " + known + ".");
    }
  }

  private static void run(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
