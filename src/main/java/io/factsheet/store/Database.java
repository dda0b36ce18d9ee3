package io.factsheet.store;

import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/** Where sessions come from. */
final class Database {
  private final DataSource dataSource;

  Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A session in which every statement stands alone. */
  Session open() {
    try {
      return new Session(dataSource.getConnection());
    } catch (SQLException e) {
      throw new StoreException(e);
    }
  }

  /** A session that is the only one to write until it is committed or closed. */
  Session openForWriting() {
    Session session = open();
    try {
      session.begin();
      return session;
    } catch (StoreException e) {
      session.close();
      throw e;
    }
  }

  <T> T read(Function<Session, T> work) {
    try (Session session = open()) {
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
