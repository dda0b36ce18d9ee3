package io.factsheet.store;

import io.factsheet.model.Agreement;
import io.factsheet.model.Release;
import io.factsheet.model.Removal;
import io.factsheet.model.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The takeover of a dataset's published releases by a database that has none of them: all of it is
 * kept when it is completed, and nothing when it is closed before.
 *
 * <p>What the database had learnt of the dataset meanwhile comes after the releases: facts that the
 * newest one has the same vanish in it, others become revisions to be released.
 */
public final class Adopting implements AutoCloseable {
  private final Session session;
  private final String dataset;
  private final SourceWriter sources;
  private final RevisionWriter revisions;
  private final Instant at;
  private final Map<String, Removal> removals = new LinkedHashMap<>();
  private final List<Source> otherwiseKnown = new ArrayList<>();

  Adopting(Session session, String dataset, Instant at, Restating restating) {
    this.session = session;
    this.dataset = dataset;
    this.at = at;
    this.sources = new SourceWriter(session, at);
    this.revisions = new RevisionWriter(session, restating);
    setAside();
  }

  private void setAside() {
    if (session.first("select 1 from release where dataset = ?", row -> 1, dataset).isPresent()) {
      session.close();
      throw new IllegalStateException(dataset + " has releases already");
    }
    session.update(
        "create temporary table if not exists set_aside as select * from revision where 1 = 0");
    session.update("delete from set_aside");
    session.update(
        "insert into set_aside select * from revision where dataset = ? and superseded_by is null",
        dataset);
    session.update("delete from agreement where dataset = ?", dataset);
    session.update("delete from revision where dataset = ?", dataset);
  }

  /**
   * Adds what a release says of an article.
   *
   * @return the article as it was known, where it was; its checksum may be another
   */
  public Optional<Source> source(Source published) {
    Optional<Source> known = sources.adopt(published);
    known.filter(before -> !before.withoutText().equals(published)).ifPresent(otherwiseKnown::add);
    return known;
  }

  /** Whether an article is known. */
  public boolean knows(String source) {
    return session.first("select 1 from source where id = ?", row -> true, source).isPresent();
  }

  /**
   * Adds a fact of a release, whose source was added before.
   *
   * @param agreement how its figure stands in the newest release
   */
  public void fact(Revision released, @Nullable Agreement agreement) {
    long seq = revisions.insert(released);
    Integer release = released.fromRelease();
    if (agreement != null && release != null) {
      // Older releases are known by their files, which nobody makes again.
      Agreements.insert(session, dataset, seq, release, agreement);
    }
  }

  /** Adds that a fact was removed for legal reasons: it stays so here. */
  public void removed(Removal removal) {
    removals.put(removal.factId(), removal);
  }

  /**
   * Records the releases and ends the takeover.
   *
   * @param releases the newest first; it is the one that the facts are of
   * @param descriptor of the newest, in canonical JSON; null where it is not known
   */
  public void complete(List<Release> releases, @Nullable String descriptor) {
    Edition edition =
        session
            .first(
                """
                select (select coalesce(max(seq), 0) from revision) as revisions,
                  (select coalesce(max(seq), 0) from source_metadata) as sources
                """,
                row ->
                    new Edition(
                        dataset,
                        releases.getFirst().number(),
                        row.getLong("revisions"),
                        row.getLong("sources")))
            .orElseThrow();
    for (int i = 0; i < releases.size(); i++) {
      ReleaseWriter.insert(session, releases.get(i), i == 0 ? edition : null);
    }
    if (descriptor != null) {
      Descriptors.keep(session, dataset, releases.getFirst().descriptorSha256(), descriptor, at);
    }
    otherwiseKnown.forEach(sources::adopt);
    removals.values().forEach(removal -> Removals.adopted(session, dataset, removal));
    putBack();
    session.commit();
  }

  private void putBack() {
    session.each(
        "select " + RevisionRows.COLUMNS + " from set_aside r order by r.seq",
        RevisionRows::read,
        this::putBack);
    session.update("delete from set_aside");
    // Whether there is anything to release is found out when a release is tried.
    PendingCuts.add(session, dataset, at);
  }

  private void putBack(Revision aside) {
    if (removals.containsKey(aside.factId())) {
      return;
    }
    var current = RevisionWriter.current(session, dataset, aside.factId()).orElse(null);
    if (current == null) {
      revisions.insert(Revision.first(aside.entry(), change(aside, Kind.NEW), aside.standing()));
      return;
    }
    Revision released = current.revision();
    boolean submitted = aside.change().kind().isSubmitted();
    if (submitted
        && released.change().by().role() != null
        && !revisions.says(released, aside.entry())) {
      Conflicts.put(session, aside.entry(), aside.change().by(), at); // no editor is overruled
      return;
    }
    Standing standing = standing(aside, released);
    if (!revisions.isAs(released, aside.entry()) || !standing.equals(released.standing())) {
      Change change = change(aside, Kind.UPDATE);
      revisions.append(released.next(aside.entry(), change, standing), current);
    } else if (aside.internalNotes() != null) {
      revisions.note(current.seq(), aside.internalNotes());
    }
  }

  /** What an editor did stays told as it was; what was submitted comes to a fact that is known. */
  private Change change(Revision aside, Kind submitted) {
    Change change = aside.change();
    return change.kind().isSubmitted() ? new Change(submitted, change.by(), at, null) : change;
  }

  private Standing standing(Revision aside, Revision released) {
    if (!aside.change().kind().isSubmitted()) {
      return aside.standing();
    }
    return revisions.says(released, aside.entry())
        ? released.standing()
        : released.standing().reviewed(aside.standing().review());
  }

  /** Takes back what was not completed. */
  @Override
  public void close() {
    session.close();
  }
}
