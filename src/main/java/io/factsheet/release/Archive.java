package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.store.Releases;
import io.factsheet.store.Store;
import io.factsheet.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds releases whose files are in their place: those that the database knows, and while it is
 * away, those that the index in the exports folder lists.
 */
public final class Archive {
  private final Releases releases;
  private final ExportsFolder exports;

  /**
   * @param exports the folder of what is published
   */
  public Archive(Store store, Path exports) {
    this.releases = store.releases();
    this.exports = new ExportsFolder(exports);
  }

  /** All releases of a dataset that can be read, the newest first. */
  public List<Release> list(String dataset) {
    return recorded(dataset, () -> releases.list(dataset)).stream().filter(exports::holds).toList();
  }

  /** The newest release of a dataset that can be read. */
  public Optional<Release> latest(String dataset) {
    // A release is recorded before its files are in their place: until then the last one stands.
    return recorded(dataset, () -> releases.latest(dataset).stream().toList()).stream()
        .filter(exports::holds)
        .findFirst()
        .or(() -> list(dataset).stream().findFirst());
  }

  /**
   * Whether releases lie there that the database does not know, as after a fresh one has met files
   * that are not as they were published.
   */
  public boolean holdsUnknown(String dataset) throws IOException {
    int newest = releases.latest(dataset).map(Release::number).orElse(0);
    return exports.unknown(dataset, newest).isPresent();
  }

  public Optional<Release> find(String dataset, int number) {
    return recorded(dataset, () -> releases.find(dataset, number).stream().toList()).stream()
        .filter(release -> release.number() == number && exports.holds(release))
        .findFirst();
  }

  private List<Release> recorded(String dataset, Supplier<List<Release>> ask) {
    try {
      return ask.get();
    } catch (StoreException e) {
      return indexed(dataset, e);
    }
  }

  /** All that were published, as readers without this program find them. */
  private List<Release> indexed(String dataset, StoreException why) {
    try {
      Optional<List<Release>> index = exports.readIndex(dataset);
      if (index.isEmpty() && !exports.exists()) {
        throw why; // nothing is known
      }
      return index.orElse(List.of());
    } catch (IOException | IllegalArgumentException e) {
      why.addSuppressed(e);
      throw why;
    }
  }

  /**
   * A file of a release by its name; empty where the release has none, or keeps it no longer, or
   * where what lies there has another length than was recorded.
   */
  public Optional<ArchivedFile> file(Release release, String name) throws IOException {
    for (ReleaseFile file : release.keptFiles()) {
      if (file.name().equals(name)) {
        Path path = exports.file(release, file);
        return hasLength(path, file.bytes())
            ? Optional.of(new ArchivedFile(release, file, path))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static boolean hasLength(Path path, long bytes) throws IOException {
    try {
      return Files.size(path) == bytes;
    } catch (NoSuchFileException _) {
      return false;
    }
  }
}
