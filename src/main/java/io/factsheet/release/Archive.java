package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.store.Releases;
import io.factsheet.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds releases whose files are in their place. */
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
    return releases.list(dataset).stream().filter(exports::holds).toList();
  }

  /** The newest release of a dataset that can be read. */
  public Optional<Release> latest(String dataset) {
    // A release is recorded before its files are in their place: until then the last one stands.
    return releases
        .latest(dataset)
        .filter(exports::holds)
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
    return releases.find(dataset, number).filter(exports::holds);
  }

  /**
   * A file of a release by its name; empty where the release has none, or where what lies there has
   * another length than was recorded.
   */
  public Optional<ArchivedFile> file(Release release, String name) throws IOException {
    for (ReleaseFile file : release.files()) {
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
