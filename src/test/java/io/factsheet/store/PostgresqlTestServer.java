package io.factsheet.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** A PostgreSQL server that serves all tests of this process, from the first that asks for it. */
public final class PostgresqlTestServer {
  public static final String USER = "newsroom";

  /** With what only it contains, so that one can look where it must not stand. */
  public static final String PASSWORD = "unspeakable-7f3a";

  // The application under test and the tests are loaded apart: what they share is the JDK's.
  private static final String PORT = "test.postgresql.port";

  private PostgresqlTestServer() {}

  /** The address of a database on it. */
  public static String url(String database) {
    return "jdbc:postgresql://localhost:" + port() + "/" + database;
  }

  /** Makes a database that belongs to {@link #USER}; returns its name. */
  public static String newDatabase(String options) {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    administer("create database " + name + " owner " + USER + " " + options);
    return name;
  }

  /** Runs a statement as the server's administrator. */
  public static void administer(String sql) {
    try (Connection connection = DriverManager.getConnection(url("postgres"), "postgres", "");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static synchronized int port() {
    Integer known = Integer.getInteger(PORT);
    if (known != null) {
      return known;
    }
    try {
      // It ends with this process.
      int port =
          EmbeddedPostgres.builder()
              .setDataDirectoryCustomizer(PostgresqlTestServer::demandPasswords)
              .start()
              .getPort();
      System.setProperty(PORT, Integer.toString(port));
      administer("create role " + USER + " login password '" + PASSWORD + "'");
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void demandPasswords(File folder) {
    try {
      Files.writeString(
          Path.of(folder.toString(), "pg_hba.conf"),
          """
          host all postgres all trust
          host all all      all scram-sha-256
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
