package io.factsheet.store;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;
  private DataSource dataSource;

  @BeforeEach
  void migrate() {
    dataSource = SqliteDatabase.in(folder);
  }

  @Override
  DataSource dataSource() {
    return dataSource;
  }

  @Override
  Path folder() {
    return folder;
  }
}
