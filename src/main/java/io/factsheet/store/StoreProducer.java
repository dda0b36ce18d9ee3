package io.factsheet.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Opens the store of the configured data folder. */
final class StoreProducer {

  @Produces
  @Singleton
  Store store(
      AgroalDataSource dataSource,
      Flyway flyway,
      @ConfigProperty(name = "factsheet.data.dir") Path folder) {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new IOException("not writable");
      }
      Locks locks = new Locks(folder.resolve("locks"));
      // A service and a command may start on the same new folder.
      try (var _ = locks.hold("migration")) {
        flyway.migrate();
      }
      return new Store(dataSource, Clock.systemUTC(), locks);
    } catch (IOException e) {
      throw new UnusableFolderException(
          "The data folder "
              + folder.toAbsolutePath()
              + " cannot be used: "
              + e
              + ". Make it a"
              + " folder that this user can write to, or set factsheet.data.dir to one.",
          e);
    }
  }
}
