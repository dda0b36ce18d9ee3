package io.factsheet.store;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Brings the tables of a database to what this version of the program works with. */
final class Migration {
  private Migration() {}

  /** Where nothing rests on the tables. */
  static void run(Flyway flyway, String shown) {
    run(flyway, shown, () -> {});
  }

  /**
   * @param shown what the database is called in messages
   * @param beforeChange runs before tables that are there change, and not where nothing does
   * @throws UnusableStoreException where a newer program has changed the tables, or they cannot be
   *     changed; they are as they were
   */
  static void run(Flyway flyway, String shown, Runnable beforeChange) {
    try {
      MigrationInfoService info = flyway.info();
      refuseNewer(info, shown);
      if (info.current() != null && info.pending().length > 0) {
        beforeChange.run();
      }
      flyway.migrate();
    } catch (FlywayException | StoreException e) {
      throw new UnusableStoreException(
          "The tables of the database " + shown + " cannot be made ready: " + e.getMessage(), e);
    }
  }

  private static void refuseNewer(MigrationInfoService info, String shown) {
    MigrationInfo current = info.current();
    if (current == null || current.getState().isResolved()) {
      return;
    }
    String known =
        Arrays.stream(info.all())
            .filter(migration -> migration.getState().isResolved())
            .map(migration -> String.valueOf(migration.getVersion()))
            .reduce("none", (before, last) -> last);
    throw new UnusableStoreException(
        "The database "
            + shown
            + " is of version "
            + current.getVersion()
            + ": a newer Factsheet than this one has worked with it. This one knows version "
            + known
            + ". Run the newer one, or restore a backup made before it ran.");
  }
}
