package io.factsheet.release;

import io.factsheet.export.Format;
import io.factsheet.model.Release;
import io.factsheet.release.Publication.Published;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.release.Publication.TooFewFacts;
import io.factsheet.release.Publication.Unchanged;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Cut;
import io.factsheet.store.Edition;
import io.factsheet.store.Locks;
import io.factsheet.store.Releases;
import io.factsheet.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Makes releases of datasets, one at a time for each.
 *
 * <p>A release has a fixed number, and bytes that depend on its record and facts alone. Whatever
 * fails, and wherever a process dies, the last release stays as it is, and what was recorded is
 * finished by the next call. Whoever has lost the lock of a dataset takes no further step: another
 * process may be at work on it.
 */
public final class Publisher {
  private final Store store;
  private final Releases releases;
  private final ExportsFolder exports;
  private final Agreeing agreeing;
  private final Drafting drafting;
  private final Adoption adoption;
  private final Recovery recovery;
  private final Withholding withholding;
  private final Retention retention;
  private final Clock clock;
  private final String renderer;
  private final Consumer<Step> reached;

  /**
   * @param exports the folder of what is published
   * @param drafts the folder for releases in the making, outside of it; best on the same file
   *     system
   * @param formats in the order in which files are made: later ones can cite earlier ones
   * @param restore makes a dataset of a former descriptor in canonical JSON
   * @param keeping which files of older releases stay in the exports folder
   * @param renderer the version of this program
   */
  public Publisher(
      Store store,
      Path exports,
      Path drafts,
      List<Format> formats,
      Function<String, Dataset> restore,
      Keeping keeping,
      Clock clock,
      String renderer) {
    this(store, exports, drafts, formats, restore, keeping, clock, renderer, step -> {});
  }

  Publisher(
      Store store,
      Path exports,
      Path drafts,
      List<Format> formats,
      Function<String, Dataset> restore,
      Keeping keeping,
      Clock clock,
      String renderer,
      Consumer<Step> reached) {
    this.store = store;
    this.releases = store.releases();
    this.exports = new ExportsFolder(exports);
    this.agreeing = new Agreeing(store);
    Lineage lineage = new Lineage(store, restore);
    Rendering rendering =
        new Rendering(new ReleasedFacts(store), new Deltas(store, lineage), formats);
    this.drafting = new Drafting(rendering, drafts);
    this.adoption = new Adoption(store, this.exports, lineage);
    this.withholding = new Withholding(store, this.exports, drafting, lineage, renderer, reached);
    this.recovery = new Recovery(releases, this.exports, drafting, lineage);
    this.retention = new Retention(store, this.exports, rendering, keeping, reached);
    this.clock = clock;
    this.renderer = renderer;
    this.reached = reached;
  }

  /**
   * Makes a release of a dataset, if there is anything to say that the last one does not.
   *
   * @throws IOException where a file cannot be written; a release that was recorded by then is
   *     finished by the next call
   */
  public Publication publish(Dataset dataset) throws IOException {
    try (var lock = store.locks().hold("release-" + dataset.name())) {
      Optional<Stopped> stopped = settle(dataset, lock);
      if (stopped.isPresent()) {
        return stopped.get();
      }
      Publication publication = cut(dataset, lock);
      if (publication instanceof Published || publication instanceof Unchanged) {
        retention.apply(dataset);
      }
      return publication;
    }
  }

  /**
   * Takes over releases that the database does not know, finishes what a process that died left
   * undone, makes files anew that are gone or damaged, and removes what is kept no longer. To be
   * called before a dataset is written to.
   *
   * @return what could not be mended; where it is about the newest release, nothing is published
   */
  public List<Stopped> recover(Dataset dataset) throws IOException {
    try (var lock = store.locks().hold("release-" + dataset.name())) {
      Optional<Stopped> stopped = settle(dataset, lock);
      if (stopped.isPresent()) {
        return List.of(stopped.get());
      }
      List<Stopped> left = new ArrayList<>();
      List<Release> all = releases.list(dataset.name());
      for (Release release : all) {
        recovery.place(release, dataset, lock).ifPresent(left::add);
      }
      if (!all.isEmpty()) {
        recovery.mend(all.getFirst(), dataset, lock).ifPresent(left::add);
      }
      if (left.isEmpty()) {
        retention.apply(dataset);
      }
      Disk.delete(drafting.folder(dataset.name()));
      exports.clean(dataset.name());
      return left;
    }
  }

  /**
   * Finishes what a process that died, here or elsewhere, or a failure left undone of the newest
   * release. Does nothing while anybody is at work on the dataset.
   *
   * @return the release, where it was not in its place or not listed; or what is in the way
   */
  public Optional<Publication> finish(Dataset dataset) throws IOException {
    Optional<Release> newest = releases.latest(dataset.name());
    boolean listed =
        newest.isEmpty() || newest.get().files().isEmpty() || exports.isListed(newest.get());
    if (listed && store.removals().pending(dataset.name()).isEmpty()) {
      return Optional.empty(); // there is none, its files were removed for good, or all is done
    }
    Optional<Locks.Held> free = store.locks().tryHold("release-" + dataset.name());
    if (free.isEmpty()) {
      return Optional.empty();
    }
    try (var lock = free.get()) {
      boolean placed = newest.isEmpty() || exports.isListed(newest.get()); // by now
      Optional<Stopped> stopped = settle(dataset, lock);
      if (stopped.isPresent()) {
        return Optional.of(stopped.get());
      }
      return placed ? Optional.empty() : Optional.of(new Published(newest.get()));
    }
  }

  /**
   * Makes the releases again that hold facts which were removed for legal reasons.
   *
   * @return what stands in the way; it is tried again by whatever publishes next
   * @throws IOException where a file cannot be written; what is left is done by the next call
   */
  public Optional<Stopped> withhold(Dataset dataset) throws IOException {
    try (var lock = store.locks().hold("release-" + dataset.name())) {
      Optional<Stopped> stopped = settle(dataset, lock);
      if (stopped.isEmpty()) {
        retention.apply(dataset); // all files of a release are made again
      }
      return stopped;
    }
  }

  /** Makes database and exports folder agree on which releases there are. */
  private Optional<Stopped> settle(Dataset dataset, Locks.Held lock) throws IOException {
    Optional<Stopped> stopped = adoption.adopt(dataset);
    if (stopped.isPresent()) {
      return stopped;
    }
    int newest = releases.latest(dataset.name()).map(Release::number).orElse(0);
    stopped = exports.unknown(dataset.name(), newest);
    if (stopped.isPresent() || newest == 0) {
      return stopped;
    }
    adoption.adoptRemovals(dataset);
    withholding.finish(dataset, lock);
    List<Release> all = releases.list(dataset.name());
    stopped = recovery.place(all.getFirst(), dataset, lock);
    if (stopped.isEmpty()) {
      for (Release older : all.subList(1, all.size())) {
        // A removal that was broken off may have taken it away. What cannot be made again stops
        // nothing: the start tells of it.
        recovery.place(older, dataset, lock);
      }
      lock.check();
      writeIndex(dataset);
    }
    return stopped;
  }

  private void writeIndex(Dataset dataset) throws IOException {
    String name = dataset.name();
    exports.writeIndex(name, releases.list(name), store.removals().list(name));
  }

  private Publication cut(Dataset dataset, Locks.Held lock) throws IOException {
    Optional<Release> last = releases.latest(dataset.name());
    Cut cut = releases.cut(dataset.name());
    if (last.isEmpty() ? cut.facts() == 0 : !says(dataset, cut.edition(), last.get())) {
      releases.nothingToRelease(cut);
      return new Unchanged();
    }
    int demanded = dataset.descriptor().minFacts();
    if (cut.facts() < demanded) {
      return new TooFewFacts(cut.facts(), demanded);
    }
    if (last.isPresent()) {
      Optional<Stopped> damaged = recovery.mend(last.get(), dataset, lock);
      if (damaged.isPresent()) {
        return damaged.get();
      }
    }
    return new Published(release(dataset, cut, lock));
  }

  /** Whether a release made now would say anything that the last one does not. */
  private boolean says(Dataset dataset, Edition now, Release last) {
    Edition then = releases.edition(dataset.name(), last.number()).orElseThrow();
    return !last.descriptorSha256().equals(dataset.descriptor().sha256())
        || releases.differ(then, now);
  }

  private Release release(Dataset dataset, Cut cut, Locks.Held lock) throws IOException {
    Release plain =
        new Release(
            dataset.name(),
            cut.edition().release(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS),
            dataset.descriptor().sha256(),
            renderer,
            cut.facts(),
            cut.sources(),
            cut.lastArticle(),
            List.of());
    agreeing.compare(dataset, cut.edition());
    try (Draft draft = Draft.in(drafting.folder(plain))) {
      Release release = drafting.fill(draft, dataset, cut.edition(), plain);
      reached.accept(Step.DRAFTED);
      lock.check(); // who has it now may have recorded one of this number
      releases.record(release, dataset.descriptor().json(), cut);
      draft.keep(); // from here on it is needed until it is in its place
      reached.accept(Step.RECORDED);
      lock.check();
      exports.place(draft.folder(), release);
      reached.accept(Step.PLACED);
      lock.check();
      writeIndex(dataset);
      reached.accept(Step.INDEXED);
      return release;
    }
  }
}
