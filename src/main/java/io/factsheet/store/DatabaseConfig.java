package io.factsheet.store;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** A PostgreSQL database, where the operator names one; else SQLite serves, in the data folder. */
@ConfigMapping(prefix = "factsheet.database")
interface DatabaseConfig {
  /** As in {@code jdbc:postgresql://host:5432/database}. */
  Optional<String> url();

  Optional<String> username();

  /** Never shown or logged. */
  Optional<String> password();
}
