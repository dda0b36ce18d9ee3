package io.factsheet.release;

import io.factsheet.export.Format;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Files of releases that are kept no longer, made again when somebody asks for them. */
public final class Reprints {
  private final Rendering rendering;
  private final RenderingCache cache;

  /**
   * @param formats of all files there are
   * @param restore makes a dataset of a former descriptor in canonical JSON
   */
  public Reprints(
      Store store, List<Format> formats, Function<String, Dataset> restore, RenderingCache cache) {
    this.rendering = new Rendering(new ReleasedFacts(store), new Deltas(store, restore), formats);
    this.cache = cache;
  }

  /**
   * A file of a release, bit by bit as it was published.
   *
   * @param today the dataset as it is now
   * @return empty where it cannot be made again, or other bytes come of it, as after an upgrade
   * @throws TooBusyException where it cannot be made at this moment
   */
  public Optional<ArchivedFile> of(Release release, ReleaseFile file, Dataset today)
      throws IOException {
    if (!cache.hasRoomFor(file.bytes())) {
      return Optional.empty();
    }
    // The checksum is part of the name: what comes of it may be another file, and is then kept as
    // well, so that it is not made for each who asks.
    String name =
        "%s-%d-%s-%s".formatted(release.dataset(), release.number(), file.sha256(), file.name());
    try {
      RenderingCache.Rendered made =
          cache.get(name, out -> rendering.again(release, file, today, out));
      return made.file().sha256().equals(file.sha256())
          ? Optional.of(new ArchivedFile(release, file, made.path()))
          : Optional.empty();
    } catch (LostReleaseException _) {
      return Optional.empty();
    }
  }
}
