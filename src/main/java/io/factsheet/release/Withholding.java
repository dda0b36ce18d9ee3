package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Cut;
import io.factsheet.store.Edition;
import io.factsheet.store.Locks;
import io.factsheet.store.Releases;
import io.factsheet.store.Removals;
import io.factsheet.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Makes releases again without facts that were removed for legal reasons. The caller holds the
 * dataset's lock.
 *
 * <p>The old files leave their place before the new ones are recorded: for a moment, readers find
 * no such release, but never a part of one, and not the old one under the new checksums. What is
 * left to do is known to the database, so that a process that dies leaves it to the next.
 */
final class Withholding {
  private final Removals removals;
  private final Releases releases;
  private final ExportsFolder exports;
  private final Drafting drafting;
  private final Lineage lineage;
  private final String renderer;
  private final Consumer<Step> reached;

  Withholding(
      Store store,
      ExportsFolder exports,
      Drafting drafting,
      Lineage lineage,
      String renderer,
      Consumer<Step> reached) {
    this.removals = store.removals();
    this.releases = store.releases();
    this.exports = exports;
    this.drafting = drafting;
    this.lineage = lineage;
    this.renderer = renderer;
    this.reached = reached;
  }

  /** Does what is left to do, the oldest release first: it is what readers fall back to. */
  void finish(Dataset dataset, Locks.Held lock) throws IOException {
    for (Map.Entry<Integer, Set<String>> pending : removals.pending(dataset.name()).entrySet()) {
      Release release = releases.find(dataset.name(), pending.getKey()).orElseThrow();
      Optional<Edition> edition = releases.edition(dataset.name(), release.number());
      Optional<Dataset> then = lineage.at(release, dataset);
      if (edition.isPresent() && then.isPresent()) {
        remake(release, edition.get(), then.get(), lock);
      } else if (mentions(release, pending.getValue())) {
        takeAway(release, lock);
      } else {
        removals.clear(release);
      }
    }
  }

  private void remake(Release release, Edition edition, Dataset then, Locks.Held lock)
      throws IOException {
    Cut counted = releases.count(edition);
    if (counted.facts() == 0) {
      takeAway(release, lock); // nothing is left to show
      return;
    }
    Release plain = plain(release, counted);
    try (Draft draft = Draft.in(drafting.folder(plain))) {
      Release remade = drafting.remake(draft, then, edition, plain, release);
      // A file that was not kept until now is no other file.
      if (Checksums.list(remade.files()).equals(Checksums.list(release.files()))) {
        removals.clear(release);
        return;
      }
      reached.accept(Step.REMADE);
      lock.check();
      Path old = exports.takeAway(release);
      reached.accept(Step.TAKEN_AWAY);
      removals.replace(release, remade);
      draft.keep(); // from here on it is needed until it is in its place
      reached.accept(Step.REPLACED);
      lock.check();
      Disk.delete(old);
      exports.place(draft.folder(), remade);
      reached.accept(Step.PUT_BACK);
    }
  }

  private Release plain(Release release, Cut counted) {
    return new Release(
        release.dataset(),
        release.number(),
        release.cutAt(),
        release.descriptorSha256(),
        renderer,
        counted.facts(),
        counted.sources(),
        counted.lastArticle(),
        List.of());
  }

  /**
   * A release that cannot be made again, as this database knows its files only, goes as a whole.
   */
  private void takeAway(Release release, Locks.Held lock) throws IOException {
    lock.check();
    Path old = exports.takeAway(release);
    removals.replace(
        release,
        new Release(
            release.dataset(),
            release.number(),
            release.cutAt(),
            release.descriptorSha256(),
            release.renderer(),
            0,
            0,
            null,
            List.of()));
    Disk.delete(old);
  }

  /** Whether a release says anything of facts; where that cannot be told, it may. */
  private boolean mentions(Release release, Set<String> facts) throws IOException {
    String name = release.dataset() + ".ndjson";
    Optional<ReleaseFile> list =
        release.files().stream().filter(file -> file.name().equals(name)).findFirst();
    if (list.isEmpty() || !Files.exists(exports.file(release, list.get()))) {
      return !release.files().isEmpty();
    }
    try (BufferedReader lines = Files.newBufferedReader(exports.file(release, list.get()))) {
      return lines
          .lines()
          .anyMatch(line -> facts.stream().anyMatch(fact -> line.contains('"' + fact + '"')));
    }
  }
}
