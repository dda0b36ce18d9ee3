package io.factsheet.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, with pooled connections as the application has. */
public final class PostgresqlDatabase implements TestDatabase {
  private static @Nullable String template;

  private final String name;
  private final PostgresqlServer server;
  private final AgroalDataSource pool;

  private PostgresqlDatabase(String name) {
    this.name = name;
    this.server =
        PostgresqlServer.at(
            PostgresqlTestServer.url(name),
            PostgresqlTestServer.USER,
            PostgresqlTestServer.PASSWORD);
    try {
      this.pool =
          AgroalDataSource.from(
              new AgroalDataSourceConfigurationSupplier()
                  .connectionPoolConfiguration(
                      pool ->
                          pool.maxSize(10)
                              .validateOnBorrow(true)
                              .connectionValidator(
                                  AgroalConnectionPoolConfiguration.ConnectionValidator
                                      .defaultValidator())
                              .connectionFactoryConfiguration(
                                  factory ->
                                      factory
                                          .jdbcUrl(
                                              PostgresqlUrl.of(PostgresqlTestServer.url(name))
                                                  .url())
                                          .principal(new NamePrincipal(PostgresqlTestServer.USER))
                                          .credential(
                                              new SimplePassword(PostgresqlTestServer.PASSWORD)))));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static PostgresqlDatabase unmigrated() {
    return new PostgresqlDatabase(PostgresqlTestServer.newDatabase(""));
  }

  /** A copy of one that was migrated once. */
  public static synchronized PostgresqlDatabase migrated() {
    if (template == null) {
      try (PostgresqlDatabase first = unmigrated()) {
        first.flyway("latest").migrate();
        template = first.name;
      }
    }
    return new PostgresqlDatabase(
        PostgresqlTestServer.newDatabase("template " + Objects.requireNonNull(template)));
  }

  @Override
  public Flyway flyway(String target) {
    return Flyway.configure()
        .dataSource(server.dataSource())
        .locations("db/postgresql")
        .target(target)
        .load();
  }

  String name() {
    return name;
  }

  /** Ends all connections to it, as a server that stops does. */
  public void endConnections() {
    PostgresqlTestServer.administer(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '"
            + name
            + "'");
  }

  /** Connections that are not pooled. */
  DataSource connections() {
    return server.dataSource();
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public Store store(Clock clock) {
    return new Store(
        new Database(pool, new Postgresql()), clock, new AdvisoryLocks(server.dataSource()));
  }

  @Override
  public void close() {
    pool.close();
  }
}
