package io.factsheet.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
  @TempDir Path folder;

  @Override
  TestDatabase open() {
    return SqliteDatabase.in(folder);
  }
}
