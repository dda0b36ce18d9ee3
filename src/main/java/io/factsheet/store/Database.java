package io.factsheet.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/** Where sessions come from. */
final class Database {
  /** Writers of other processes are waited for as long, by settings of the connections. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final DataSource dataSource;
  private final Dialect dialect;
  // Who waits for other writers of this process does so without a connection: these are few, and
  // readers need them.
  private final Semaphore writing = new Semaphore(1, true);

  Database(DataSource dataSource, Dialect dialect) {
    this.dataSource = dataSource;
    this.dialect = dialect;
  }

  Dialect dialect() {
    return dialect;
  }

  /** A session that reads one state of the database. */
  Session openForReading() {
    return begin(connect(() -> {}), dialect::beginReading);
  }

  /** A session that is the only one to write until it is committed or closed. */
  Session openForWriting() {
    takeTurn();
    Session session;
    try {
      session = connect(writing::release);
    } catch (StoreException e) {
      writing.release();
      throw e;
    }
    return begin(session, dialect::beginWriting);
  }

  /** Takes what was erased out of the database's files, as far as others do not read it still. */
  void sweep() {
    try (Session session = connect(() -> {})) {
      dialect.sweep(session);
    }
  }

  private static Session begin(Session session, Consumer<Session> how) {
    try {
      session.begin();
      how.accept(session);
      return session;
    } catch (StoreException e) {
      try (session) {
        throw e; // with what closing adds to it
      }
    }
  }

  private Session connect(Runnable closed) {
    try {
      return new Session(dataSource.getConnection(), dialect.fetchSize(), closed);
    } catch (SQLException e) {
      throw StoreException.unreachable(e);
    }
  }

  private void takeTurn() {
    try {
      if (!writing.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new StoreException(
            StoreException.Reason.BUSY,
            "Another writer did not end within " + PATIENCE.toSeconds() + " seconds.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoreException("Waiting for another writer was interrupted.");
    }
  }

  <T> T read(Function<Session, T> work) {
    try (Session session = openForReading()) {
      return work.apply(session);
    }
  }

  /** All of the work, or nothing of it. */
  <T> T write(Function<Session, T> work) {
    try (Session session = openForWriting()) {
      T result = work.apply(session);
      session.commit();
      return result;
    }
  }
}
