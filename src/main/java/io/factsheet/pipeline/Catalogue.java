package io.factsheet.pipeline;

import io.factsheet.evidence.Verdict;
import io.factsheet.export.ChangesFormat;
import io.factsheet.export.DataPackage;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Run;
import io.factsheet.model.Source;
import io.factsheet.release.Archive;
import io.factsheet.release.ArchivedFile;
import io.factsheet.release.ChangesFiles;
import io.factsheet.release.PackageCopies;
import io.factsheet.release.ReleasedFacts;
import io.factsheet.release.Reprints;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.store.Conflict;
import io.factsheet.store.Entry;
import io.factsheet.store.HeldFact;
import io.factsheet.store.Kind;
import io.factsheet.store.Revision;
import io.factsheet.store.Store;
import io.factsheet.validate.Article;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What is there, for the doors to show. */
public final class Catalogue {
  private final Store store;
  private final Datasets datasets;
  private final Ingest ingest;
  private final Archive archive;
  private final PackageCopies packages;
  private final ChangesFiles changes;
  private final Reprints reprints;
  private final ReleasedFacts facts;

  public Catalogue(
      Store store,
      Datasets datasets,
      Ingest ingest,
      Archive archive,
      PackageCopies packages,
      ChangesFiles changes,
      Reprints reprints) {
    this.store = store;
    this.ingest = ingest;
    this.datasets = datasets;
    this.archive = archive;
    this.packages = packages;
    this.changes = changes;
    this.reprints = reprints;
    this.facts = new ReleasedFacts(store);
  }

  /** All datasets, the built-in ones first. */
  public Collection<Dataset> datasets() {
    return datasets.all();
  }

  public Optional<Dataset> dataset(String name) {
    return datasets.named(name);
  }

  /** All releases that can be read, the newest first. */
  public List<Release> releases(Dataset dataset) {
    return archive.list(dataset.name());
  }

  public Optional<Release> latest(Dataset dataset) {
    return archive.latest(dataset.name());
  }

  /** Whether there are releases that cannot be read, as they were not taken over. */
  public boolean hasUnknownReleases(Dataset dataset) throws IOException {
    return archive.holdsUnknown(dataset.name());
  }

  public Optional<Release> release(Dataset dataset, int number) {
    return archive.find(dataset.name(), number);
  }

  /**
   * A file of a release, made again where it is not kept; empty where the release has none of this
   * name, where the one that lies there is damaged, or where other bytes come of making it again.
   *
   * @throws io.factsheet.release.TooBusyException where it cannot be made at this moment
   */
  public Optional<ArchivedFile> file(Release release, String name) throws IOException {
    Optional<ArchivedFile> there = archive.file(release, name);
    return there.isPresent() ? there : madeAgain(release, name);
  }

  private Optional<ArchivedFile> madeAgain(Release release, String name) throws IOException {
    Optional<Dataset> dataset = datasets.named(release.dataset());
    // It may be kept no longer since the release was looked up.
    Optional<ReleaseFile> file =
        archive.find(release.dataset(), release.number()).flatMap(now -> now.file(name));
    return dataset.isPresent() && file.isPresent() && !file.get().kept()
        ? reprints.of(release, file.get(), dataset.get())
        : Optional.empty();
  }

  /**
   * What describes the files of a release, for readers who find it at another address than those.
   *
   * @param prefix that leads from there to the files, with a slash at its end
   * @return empty where the release has no such file
   */
  public Optional<ArchivedFile> dataPackage(Release release, String prefix) throws IOException {
    Optional<ArchivedFile> original = archive.file(release, DataPackage.FILE);
    return original.isPresent()
        ? Optional.of(packages.of(original.get(), prefix))
        : Optional.empty();
  }

  /**
   * What is different in a release from an earlier one.
   *
   * @return empty where one of them is known by its files only
   * @throws io.factsheet.release.TooBusyException where it cannot be made at this moment
   */
  public Optional<ArchivedFile> changes(
      Dataset dataset, Release since, Release until, ChangesFormat format) throws IOException {
    return changes.between(since, until, dataset, format);
  }

  /**
   * A fact with its history.
   *
   * @param unreleased whether to show what no release holds: newer revisions, conflicts, and what
   *     held runs would make of it
   */
  public Optional<FactHistory> fact(Dataset dataset, String id, boolean unreleased) {
    List<Revision> revisions =
        store.facts().revisions(dataset.name(), id).stream()
            .filter(revision -> unreleased || revision.isReleased())
            .toList();
    List<HeldFact> held = unreleased ? store.heldRuns().of(dataset.name(), id) : List.of();
    if (revisions.isEmpty() && held.isEmpty()) {
      return Optional.empty();
    }
    boolean removed = !revisions.isEmpty() && revisions.getLast().change().kind() == Kind.LEGAL;
    Entry newest = revisions.isEmpty() ? held.getLast().fact() : revisions.getLast().entry();
    Optional<ReleasedFact> released =
        latest(dataset).flatMap(release -> facts.find(dataset, release.number(), id));
    Source source = store.sources().find(newest.sourceId()).orElseThrow();
    return Optional.of(
        new FactHistory(
            dataset,
            id,
            released,
            source.withoutText(),
            store.sources().successor(source.id()),
            removed ? Optional.empty() : Surroundings.of(newest, source, dataset),
            removed ? List.of() : verdicts(dataset, newest, source),
            revisions,
            unreleased ? store.conflicts().of(dataset.name(), id) : List.of(),
            held));
  }

  private List<Verdict> verdicts(Dataset dataset, Entry fact, Source source) {
    Article article = new Article(source);
    return ingest.validator(dataset).validate(Editing.wire(dataset, fact), _ -> article).verdicts();
  }

  /**
   * Submissions that contradict editors and wait for one, the oldest first.
   *
   * @param after the id of the last one that was seen; 0 for a beginning
   */
  public List<Conflict> conflicts(Dataset dataset, long after, int limit) {
    return store.conflicts().open(dataset.name(), after, limit);
  }

  public Optional<Run> run(long id) {
    return store.runs().find(id);
  }

  /** The newest runs of all feeds, the newest first. */
  public List<Run> runs(int limit) {
    return store.runs().list(limit);
  }

  /** The run of a feed that waits for an editor. */
  public Optional<Run> heldRun(String feed) {
    return store.runs().held(feed);
  }

  /**
   * What a run would have added or changed, where it is held or was refused, in the order in which
   * it came.
   *
   * @param after the id of the last one that was seen; 0 for a beginning
   */
  public List<HeldFact> held(Run run, long after, int limit) {
    return store.heldRuns().facts(run.id(), after, limit);
  }

  /** The newest run of a feed. */
  public Optional<Run> lastRun(String feed) {
    return store.runs().list(feed, 1).stream().findFirst();
  }
}
