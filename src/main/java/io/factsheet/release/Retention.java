package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Locks;
import io.factsheet.store.Releases;
import io.factsheet.store.Store;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Removes the large files of older releases, as far as an operator wants to keep no more of them.
 * The facts as NDJSON, what changed, what describes the files and their checksums stay for ever,
 * and so does what could not be made again.
 *
 * <p>That a file is kept no longer is recorded first, then told in the index, and then it is
 * removed: wherever that stops, the next call goes on. Who asks for the file gets it from {@link
 * Reprints} from the moment of the record.
 */
public final class Retention {
  private static final String LOCK = "retention";
  private static final Set<String> LARGE = Set.of(".csv", ".json", ".xlsx");
  private static final String FACTS = ".ndjson";

  private final Store store;
  private final Releases releases;
  private final ExportsFolder exports;
  private final Rendering rendering;
  private final Keeping keeping;
  private final Consumer<Step> reached;

  Retention(
      Store store,
      ExportsFolder exports,
      Rendering rendering,
      Keeping keeping,
      Consumer<Step> reached) {
    this.store = store;
    this.releases = store.releases();
    this.exports = exports;
    this.rendering = rendering;
    this.keeping = keeping;
    this.reached = reached;
  }

  /**
   * Keeps all files where they are, in all processes that share the store, until it is closed: for
   * those who copy them. Waits for removals that are under way.
   */
  public static Locks.Held pause(Store store) throws IOException {
    return store.locks().hold(LOCK);
  }

  /**
   * Removes what is kept no longer. Does nothing while it is paused. The caller holds the dataset's
   * lock, and its newest release is in its place.
   */
  void apply(Dataset dataset) throws IOException {
    List<Release> all = releases.list(dataset.name());
    List<Release> excess = excess(all, dataset);
    if (excess.isEmpty() && !exports.holdsUnkept(all)) {
      return;
    }
    Optional<Locks.Held> lock = store.locks().tryHold(LOCK);
    if (lock.isEmpty()) {
      return;
    }
    try (var _ = lock.get()) {
      if (!excess.isEmpty()) {
        releases.giveUp(excess);
      }
      reached.accept(Step.GIVEN_UP);
      List<Release> now = releases.list(dataset.name());
      exports.writeIndex(dataset.name(), now, store.removals().list(dataset.name()));
      reached.accept(Step.TOLD);
      for (Release release : now) {
        exports.removeUnkept(release);
        reached.accept(Step.REMOVED);
      }
    }
  }

  /** What is to be kept no longer: older releases, each with these files alone. */
  private List<Release> excess(List<Release> newestFirst, Dataset today) throws IOException {
    List<Release> excess = new ArrayList<>();
    for (Release release : newestFirst.stream().skip(keeping.releases()).toList()) {
      List<ReleaseFile> files =
          release.keptFiles().stream().filter(file -> canGo(release, file)).toList();
      if (!files.isEmpty() && rendering.knows(release, today) && isSafeWithout(files, release)) {
        excess.add(release.withFiles(files));
      }
    }
    return excess;
  }

  private boolean canGo(Release release, ReleaseFile file) {
    return LARGE.stream().anyMatch(end -> file.name().equals(release.dataset() + end))
        && rendering.makes(release, file)
        && file.bytes() <= keeping.largest();
  }

  /** Whether the facts and all else that stays lie there as they were published. */
  private boolean isSafeWithout(List<ReleaseFile> files, Release release) throws IOException {
    List<ReleaseFile> rest =
        release.keptFiles().stream().filter(file -> !files.contains(file)).toList();
    return release.has(release.dataset() + FACTS)
        && exports.check(release.withFiles(rest)).isEmpty();
  }
}
