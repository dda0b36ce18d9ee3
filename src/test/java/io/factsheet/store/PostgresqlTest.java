package io.factsheet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only a database that is a server can do. */
class PostgresqlTest {
  private final PostgresqlDatabase opened = PostgresqlDatabase.migrated();
  private final Database database = new Database(opened.dataSource(), new Postgresql());

  @AfterEach
  void close() {
    opened.close();
  }

  /** Each row takes a lock when the server makes it: so it can be seen how far it has come. */
  @Test
  void aLargeResultIsNotHeldAsAWhole() {
    AtomicInteger rows = new AtomicInteger();
    AtomicInteger madeAtTheFirst = new AtomicInteger();
    try (Session session = database.openForReading()) {
      session.each(
          "select pg_advisory_xact_lock_shared(1, n) from generate_series(1, 5000) as s (n)",
          row -> row.getRow(),
          row -> {
            if (rows.getAndIncrement() == 0) {
              madeAtTheFirst.set(database.read(PostgresqlTest::locks));
            }
          });
      assertThat(database.read(PostgresqlTest::locks)).isEqualTo(5000);
    }
    assertThat(rows).hasValue(5000);
    assertThat(madeAtTheFirst).hasValueLessThan(1000).hasPositiveValue();
  }

  private static int locks(Session session) {
    return session
        .first(
            """
            select count(*) as locks from pg_locks
            where locktype = 'advisory' and classid = 1 and granted
              and database = (select oid from pg_database where datname = current_database())
            """,
            row -> row.getInt("locks"))
        .orElseThrow();
  }

  @Test
  void aServerThatIsGoneIsSaidAndFoundAgain() {
    assertThat(runs()).isZero();
    PostgresqlTestServer.administer("alter database " + opened.name() + " allow_connections false");
    opened.endConnections();
    assertThatThrownBy(this::runs)
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("The database cannot be reached: ");
    PostgresqlTestServer.administer("alter database " + opened.name() + " allow_connections true");
    assertThat(runs()).isZero();
  }

  @Test
  void whatWasNotCommittedWhenTheConnectionBrokeIsNotKept() {
    Session session = database.openForWriting();
    session.update(
        "insert into run (feed, triggered_by, started_at) values ('seeds', 'command', '')");
    opened.endConnections();
    assertThatThrownBy(session::commit).isInstanceOf(StoreException.class);
    assertThatThrownBy(session::close).isInstanceOf(StoreException.class);
    assertThat(runs()).isZero();
    // Who comes next does not wait for the one that is gone.
    assertThat(database.<Integer>write(next -> next.update("delete from run"))).isZero();
  }

  /** PostgreSQL answers the commit of a transaction that failed by taking it back. */
  @Test
  void aTransactionThatFailedIsNotCommitted() {
    try (Session session = database.openForWriting()) {
      session.update(
          "insert into run (feed, triggered_by, started_at) values ('seeds', 'command', '')");
      assertThatThrownBy(() -> session.update("update nothing set there = 1"))
          .isInstanceOf(StoreException.class);
      assertThatThrownBy(session::commit).isInstanceOf(StoreException.class);
    }
    assertThat(runs()).isZero();
  }

  private int runs() {
    return database.read(
        session ->
            session
                .first("select count(*) as runs from run", row -> row.getInt("runs"))
                .orElseThrow());
  }
}
