package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edition;
import io.factsheet.store.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Brings the files of recorded releases to their place, and back to their content. The caller holds
 * the dataset's lock.
 */
final class Recovery {
  private final Releases releases;
  private final ExportsFolder exports;
  private final Drafting drafting;
  private final Lineage lineage;

  Recovery(Releases releases, ExportsFolder exports, Drafting drafting, Lineage lineage) {
    this.lineage = lineage;
    this.releases = releases;
    this.exports = exports;
    this.drafting = drafting;
  }

  /**
   * Puts a release in its place where it is not there; its draft may still lie where it was made.
   */
  Optional<Stopped> place(Release release, Dataset dataset) throws IOException {
    if (exports.holds(release)) {
      return Optional.empty();
    }
    Path draft = drafting.folder(release);
    if (Files.isDirectory(draft) && ExportsFolder.check(release, draft).isEmpty()) {
      exports.place(draft, release);
      return Optional.empty();
    }
    return makeAgain(
        release, dataset, made -> exports.place(made, release), exports.index(release.dataset()));
  }

  /** Puts back every file of a release that is not as recorded. */
  Optional<Stopped> mend(Release release, Dataset dataset) throws IOException {
    Optional<Stopped> wrong = exports.check(release);
    if (wrong.isEmpty()) {
      return wrong;
    }
    return makeAgain(
        release,
        dataset,
        made -> {
          for (ReleaseFile file : release.files()) {
            Path path = exports.file(release, file);
            if (ExportsFolder.check(file, path).isPresent()) {
              Disk.replace(path, made.resolve(file.name()));
            }
          }
        },
        wrong.get().path());
  }

  /** Takes over the folder of a draft. */
  @FunctionalInterface
  private interface Use {
    void accept(Path folder) throws IOException;
  }

  /**
   * Makes a release again from the database; it is used only where its checksums are as recorded.
   */
  private Optional<Stopped> makeAgain(Release release, Dataset dataset, Use use, Path missing)
      throws IOException {
    Optional<Edition> edition = releases.edition(release.dataset(), release.number());
    Optional<Dataset> then = lineage.at(release, dataset);
    if (edition.isEmpty() || then.isEmpty()) {
      return Optional.of(
          new Stopped(
              missing,
              "release " + release.number() + " as it was published",
              "that it is missing or changed, and cannot be made again",
              "Put back its files from a copy."));
    }
    try (Draft draft = Draft.in(drafting.folder(release))) {
      drafting.again(draft, then.get(), edition.get(), release);
      Optional<Stopped> other = ExportsFolder.check(release, draft.folder());
      if (other.isPresent()) {
        return Optional.of(
            new Stopped(
                missing,
                other.get().expected(),
                other.get().found() + " when it was made again",
                "Put back the files of release " + release.number() + " from a copy."));
      }
      use.accept(draft.folder());
      return Optional.empty();
    }
  }
}
