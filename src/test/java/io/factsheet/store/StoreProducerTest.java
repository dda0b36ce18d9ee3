package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StoreProducerTest {
  @Inject Store store;

  @Inject
  @DataSource("sqlite")
  AgroalDataSource dataSource;

  @ConfigProperty(name = "factsheet.data.dir")
  Path folder;

  @Test
  void aNewFolderBecomesADatabase() {
    assertThat(store.releases().list("none")).isEmpty();
    assertThat(Files.exists(folder.resolve("factsheet.db"))).isTrue();
  }

  /** See https://www.sqlite.org/pragma.html: synchronous 2 is FULL. */
  @ParameterizedTest
  @CsvSource({"journal_mode, wal", "synchronous, 2", "foreign_keys, 1", "busy_timeout, 60000"})
  void whatWasAcceptedIsOnDiskAndWritersWait(String setting, String value) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("pragma " + setting)) {
      assertThat(rows.getString(1)).isEqualTo(value);
    }
  }
}
