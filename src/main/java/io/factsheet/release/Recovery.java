package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edition;
import io.factsheet.store.Locks;
import io.factsheet.store.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  Optional<Stopped> place(Release release, Dataset dataset, Locks.Held lock) throws IOException {
    // One without files was taken away for legal reasons.
    if (release.files().isEmpty() || exports.holds(release)) {
      return Optional.empty();
    }
    Path draft = drafting.folder(release);
    if (Files.isDirectory(draft) && ExportsFolder.check(release, draft).isEmpty()) {
      lock.check();
      exports.place(draft, release);
      return Optional.empty();
    }
    return makeAgain(
        release,
        release.keptFiles(),
        dataset,
        made -> {
          lock.check();
          exports.place(made, release);
        },
        exports.index(release.dataset()));
  }

  /** Puts back every file of a release that is to be kept and is not as recorded. */
  Optional<Stopped> mend(Release release, Dataset dataset, Locks.Held lock) throws IOException {
    List<ReleaseFile> wrong = new ArrayList<>();
    for (ReleaseFile file : release.keptFiles()) {
      if (ExportsFolder.check(file, exports.file(release, file)).isPresent()) {
        wrong.add(file);
      }
    }
    if (wrong.isEmpty()) {
      return Optional.empty();
    }
    return makeAgain(
        release,
        wrong,
        dataset,
        made -> {
          lock.check();
          for (ReleaseFile file : wrong) {
            Disk.replace(exports.file(release, file), made.resolve(file.name()));
          }
        },
        exports.file(release, wrong.getFirst()));
  }

  /** Takes over the folder of a draft. */
  @FunctionalInterface
  private interface Use {
    void accept(Path folder) throws IOException;
  }

  /**
   * Makes files of a release again from the database; they are used only where all their checksums
   * are as recorded.
   */
  private Optional<Stopped> makeAgain(
      Release release, List<ReleaseFile> files, Dataset dataset, Use use, Path missing)
      throws IOException {
    Optional<Edition> edition = releases.edition(release.dataset(), release.number());
    Optional<Dataset> then = lineage.at(release, dataset);
    if (edition.isEmpty() || then.isEmpty()) {
      return Optional.of(lost(release, missing, ""));
    }
    try (Draft draft = Draft.in(drafting.folder(release))) {
      drafting.again(draft, then.get(), edition.get(), release, files);
      Optional<Stopped> other = ExportsFolder.check(release.withFiles(files), draft.folder());
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
    } catch (LostReleaseException e) {
      return Optional.of(lost(release, missing, ": " + e.getMessage()));
    }
  }

  private static Stopped lost(Release release, Path missing, String why) {
    return new Stopped(
        missing,
        "release " + release.number() + " as it was published",
        "that it is missing or changed, and cannot be made again" + why,
        "Put back its files from a copy.");
  }
}
