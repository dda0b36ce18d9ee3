package io.factsheet.release;

import io.factsheet.export.CellChange;
import io.factsheet.export.ChangesFormat;
import io.factsheet.export.Rows;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Sha256;
import io.factsheet.schema.Dataset;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Files of what is different between two releases, made when somebody asks for them. */
public final class ChangesFiles {
  private final Deltas deltas;
  private final RenderingCache cache;

  public ChangesFiles(Deltas deltas, RenderingCache cache) {
    this.deltas = deltas;
    this.cache = cache;
  }

  /**
   * What is different in a release from an earlier one.
   *
   * @param today the dataset as it is now
   * @return empty where one of them is known by its files only
   * @throws TooBusyException where it cannot be made at this moment
   */
  public Optional<ArchivedFile> between(
      Release since, Release until, Dataset today, ChangesFormat format) throws IOException {
    Optional<Rows<CellChange>> changes = deltas.between(since, until, today);
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    String extension = format.name().toLowerCase(Locale.ROOT);
    // The checksums tell the contents: neither release can change without another name here.
    String name =
        "%s-%d-%d-%s.%s"
            .formatted(
                until.dataset(),
                since.number(),
                until.number(),
                Sha256.of(Checksums.list(since.files()) + Checksums.list(until.files())),
                extension);
    RenderingCache.Rendered rendered =
        cache.get(name, out -> format.write(since, until, changes.get(), out));
    return Optional.of(
        new ArchivedFile(
            until,
            new ReleaseFile(
                "changes-since-r" + since.number() + "." + extension,
                rendered.file().bytes(),
                rendered.file().sha256()),
            rendered.path()));
  }
}
