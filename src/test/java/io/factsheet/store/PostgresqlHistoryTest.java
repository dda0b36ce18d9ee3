package io.factsheet.store;

class PostgresqlHistoryTest extends HistoryProperties {
  @Override
  TestDatabase open() {
    return PostgresqlDatabase.migrated();
  }
}
