package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AdvisoryLocksTest extends LocksContract {
  private final PostgresqlDatabase database = PostgresqlDatabase.migrated();

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  Locks locks() {
    return new AdvisoryLocks(database.connections());
  }

  @Override
  Process holder(String name) throws IOException {
    return LockHolder.start("postgresql", PostgresqlTestServer.url(database.name()), name);
  }

  @Test
  void oneThatIsLostIsNoticedAndCanBeTakenByAnother() throws Exception {
    var held = locks().hold("one");
    assertThat(locks().tryHold("one")).isEmpty();
    database.endConnections();
    assertThatThrownBy(held::check)
        .isInstanceOf(StoreException.class)
        .hasMessage("The lock one was lost with its connection to the database.");
    try (var other = locks().hold("one")) {
      held.close(); // takes nothing from who has it now
      assertThat(locks().tryHold("one")).isEmpty();
      other.check();
    }
  }

  @Test
  void aDatabaseThatIsGoneLeavesNothingLocked() throws Exception {
    Locks locks = locks();
    PostgresqlTestServer.administer(
        "alter database " + database.name() + " allow_connections false");
    assertThatThrownBy(() -> locks.hold("one")).isInstanceOf(StoreException.class);
    assertThatThrownBy(() -> locks.tryHold("one")).isInstanceOf(StoreException.class);
    PostgresqlTestServer.administer(
        "alter database " + database.name() + " allow_connections true");
    try (var held = locks.hold("one")) {
      assertThat(held).isNotNull();
    }
  }

  /** As several installations in the schemas of one database have their own. */
  @Test
  void anotherSchemaHasLocksOfItsOwn() throws Exception {
    try (Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create schema other");
    }
    Locks other =
        new AdvisoryLocks(
            PostgresqlServer.at(
                    PostgresqlTestServer.url(database.name()) + "?currentSchema=other",
                    PostgresqlTestServer.USER,
                    PostgresqlTestServer.PASSWORD)
                .dataSource());
    try (var _ = locks().hold("one");
        var theirs = other.tryHold("one").orElseThrow()) {
      theirs.check();
      assertThat(other.tryHold("one")).isEmpty();
    }
  }

  @Test
  void theServerTellsWhoHoldsWhat() throws Exception {
    try (var _ = locks().hold("release-deployments");
        Connection connection = database.connections().getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select application_name from pg_stat_activity join pg_locks using (pid)"
                    + " where locktype = 'advisory' and datname = current_database()")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("factsheet, lock release-deployments");
    }
  }
}
