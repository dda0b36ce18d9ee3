package io.factsheet.pipeline;

import io.factsheet.model.Release;
import io.factsheet.release.ExportsCopy;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.release.Retention;
import io.factsheet.release.SealedFolder;
import io.factsheet.store.Snapshot;
import io.factsheet.store.Store;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Copies all that is kept and published into a folder, and brings it back from there: {@code
 * factsheet.db}, a snapshot of the database in SQLite's format; {@code exports/}, the releases that
 * it knows; {@code SHA256SUMS}. The service may go on while a backup is made. One of a store on
 * SQLite can be restored into PostgreSQL, and the other way round.
 */
public final class Backup {
  private static final String DATABASE = "factsheet.db";
  private static final String EXPORTS = "exports";

  private final Store store;
  private final Path data;
  private final Path exports;

  /**
   * @param data the folder for what is on its way
   * @param exports the folder of what is published
   */
  public Backup(Store store, Path data, Path exports) {
    this.store = store;
    this.data = data;
    this.exports = exports;
  }

  /**
   * Makes a backup that is whole, or none.
   *
   * @param folder that is not there yet
   * @param progress is told how far it is
   * @return releases whose files are not as they were published, and are therefore left out; the
   *     database holds them
   * @throws FileAlreadyExistsException where the folder is there
   */
  public List<Stopped> make(Path folder, Consumer<String> progress) throws IOException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString());
    }
    List<Stopped> left = new ArrayList<>();
    // What the database knows to be kept stays where it is until it is copied.
    try (var _ = Retention.pause(store)) {
      SealedFolder.make(
          folder,
          coming -> {
            // The database comes first: the files of the releases that it knows are there, and do
            // not change any more.
            Snapshot snapshot = Snapshot.in(coming.resolve(DATABASE));
            store.copyTo(snapshot, progress);
            ExportsCopy copy = new ExportsCopy(exports, coming.resolve(EXPORTS));
            left.addAll(copy(snapshot, copy, progress));
          });
    }
    return left;
  }

  /**
   * Brings back all of a backup into an empty database and an exports folder without releases of
   * other histories. Where it fails it can be tried again.
   *
   * @param progress is told how far it is
   * @return what is wrong with the backup or in the way of it; then nothing was changed
   */
  public Optional<Stopped> restore(Path folder, Consumer<String> progress) throws IOException {
    Optional<Stopped> wrong = SealedFolder.check(folder);
    if (wrong.isPresent()) {
      return wrong;
    }
    Path database = data.resolve("restoring.db");
    try {
      // A copy: a snapshot of an older version is brought up to date.
      Files.copy(folder.resolve(DATABASE), database, StandardCopyOption.REPLACE_EXISTING);
      Snapshot snapshot = Snapshot.in(database);
      ExportsCopy copy = new ExportsCopy(folder.resolve(EXPORTS), exports);
      for (String dataset : snapshot.datasets()) {
        wrong = copy.clash(dataset, snapshot.releases(dataset));
        if (wrong.isPresent()) {
          return wrong;
        }
      }
      store.requireRoomFor(snapshot);
      // Files without their releases can be told from others; releases without files would be made
      // again from facts alone.
      copy(snapshot, copy, progress);
      store.restore(snapshot, progress);
      return Optional.empty();
    } finally {
      Files.deleteIfExists(database);
    }
  }

  private static List<Stopped> copy(Snapshot snapshot, ExportsCopy copy, Consumer<String> progress)
      throws IOException {
    List<Stopped> left = new ArrayList<>();
    for (String dataset : snapshot.datasets()) {
      List<Release> releases = snapshot.releases(dataset);
      left.addAll(copy.copy(dataset, releases, snapshot.removals(dataset)));
      progress.accept(
          dataset + ": " + releases.size() + (releases.size() == 1 ? " release" : " releases"));
    }
    return left;
  }
}
