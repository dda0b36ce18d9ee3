package io.factsheet.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Opens the store: the database that is configured, with its tables made ready. */
@Singleton
final class StoreProducer {
  private static final Logger LOG = Logger.getLogger(StoreProducer.class);

  private final InjectableInstance<AgroalDataSource> dataSources;
  private final InjectableInstance<Flyway> flyways;
  private final DatabaseConfig config;
  private final Path folder;

  StoreProducer(
      @Any InjectableInstance<AgroalDataSource> dataSources,
      @Any InjectableInstance<Flyway> flyways,
      DatabaseConfig config,
      @ConfigProperty(name = "factsheet.data.dir") Path folder) {
    this.dataSources = dataSources;
    this.flyways = flyways;
    this.config = config;
    this.folder = folder;
  }

  @Produces
  @Singleton
  Store store() {
    try {
      // Drafts of releases lie there too, whichever database it is.
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new IOException("not writable");
      }
      return config.url().isPresent() ? postgresql(config.url().get()) : sqlite();
    } catch (IOException e) {
      throw new UnusableStoreException(
          "The data folder "
              + folder.toAbsolutePath()
              + " cannot be used: "
              + e
              + ". Make it a folder that this user can write to, or set factsheet.data.dir to one.",
          e);
    }
  }

  private Store sqlite() throws IOException {
    return open(
        new Sqlite(),
        new FileLocks(folder.resolve("locks")),
        folder.resolve("factsheet.db").toString());
  }

  private Store postgresql(String given) throws IOException {
    PostgresqlServer server =
        PostgresqlServer.at(given, config.username().orElse(null), config.password().orElse(null));
    server.check();
    return open(new Postgresql(), new AdvisoryLocks(server.dataSource()), server.shown());
  }

  private Store open(Dialect dialect, Locks locks, String shown) throws IOException {
    Database database = new Database(dataSources.getActive(), dialect);
    // Several services and commands may start at once.
    try (var _ = locks.hold("migration")) {
      Migration.run(flyways.getActive(), shown, () -> Views.dropAll(database));
    }
    LOG.infof("database: %s", shown);
    return new Store(database, Clock.systemUTC(), locks);
  }
}
