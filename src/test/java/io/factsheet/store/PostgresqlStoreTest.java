package io.factsheet.store;

class PostgresqlStoreTest extends StoreContract {
  @Override
  TestDatabase open() {
    return PostgresqlDatabase.migrated();
  }
}
