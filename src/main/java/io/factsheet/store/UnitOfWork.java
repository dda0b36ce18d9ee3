package io.factsheet.store;

import io.factsheet.model.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One submission on its way into the store: all of it is kept when it is committed, and nothing
 * when it is closed before.
 *
 * <p>No one else can write while it is open, so whatever is slow, such as reading the submission
 * from a network, belongs before it. For one thread.
 */
public final class UnitOfWork implements AutoCloseable {
  private final Session session;
  private final Submitter submitter;
  private final Instant at;
  private final SourceWriter sources;
  private final Successions successions;
  private final FactWriter facts;
  private final Holding holding;
  private final Map<String, String> superseded = new LinkedHashMap<>();
  private final Map<String, Integer> changes = new HashMap<>();

  UnitOfWork(Session session, Submitter submitter, Instant at, Restating restating) {
    this.session = session;
    this.submitter = submitter;
    this.at = at;
    this.sources = new SourceWriter(session, at);
    this.successions = new Successions(session);
    this.holding = new Holding(session, submitter);
    this.facts = new FactWriter(session, submitter, at, restating, successions);
  }

  /**
   * Adds an article, or what is new about a known one: metadata that are left out stay as known.
   * One with another text is a conflict.
   */
  public Outcome put(Source source) {
    return put(source, null);
  }

  /**
   * Adds an article that may take the place of another. Facts that rest on the other are disputed
   * from then on, until an editor says otherwise.
   *
   * @param supersedes the id of the other, which must be known
   */
  public Outcome put(Source source, @Nullable String supersedes) {
    SourceWriter.Written written = sources.put(source, supersedes, submitter.name());
    if (written.outcome() == Outcome.UPDATED) {
      count(sources.datasetsOf(source.id()));
    }
    var succession = Successions.of(session, source.id()).orElse(null);
    boolean succeeds =
        supersedes != null && written.isNews() && successions.put(source.id(), supersedes, at);
    if (succeeds) {
      superseded.put(Objects.requireNonNull(supersedes), source.id());
    }
    if (succeeds || written.isRevised()) {
      holding.note(source, supersedes, written.payloadBefore(), succession);
    }
    return written.outcome();
  }

  /** An article as it is known now, what this unit of work has put included, with its text. */
  public Optional<Source> source(String id) {
    return Sources.find(session, id);
  }

  /** The article that one takes the place of, what this unit of work has put included. */
  public Optional<String> predecessor(String id) {
    return Successions.predecessor(session, id);
  }

  /**
   * Adds a fact, whose source must be known, or a revision of a known one.
   *
   * @param index its place in the submission, by which a later one with the same id finds it
   */
  public Put put(Entry entry, long index) {
    return counted(entry, facts.put(entry, index));
  }

  /** Adds what came in with a run that was held since. */
  Put put(HeldFact held) {
    return counted(held.fact(), facts.put(held.fact(), held.id(), held.revision()));
  }

  private Put counted(Entry entry, Put put) {
    switch (put) {
      case Put.Stored(Outcome outcome, _) when outcome.isChange() ->
          changes.merge(entry.dataset(), 1, Integer::sum);
      case Put.Ambiguous(_, Outcome takenBack) when takenBack != null && takenBack.isChange() ->
          changes.merge(entry.dataset(), -1, Integer::sum);
      default -> {}
    }
    return put;
  }

  /** What this run of a feed does so far, by dataset. */
  public List<Tally> tally() {
    return facts.tally(Deliveries.last(session, submitter.name()));
  }

  /**
   * Hands over the facts of a dataset that are new so far or say otherwise, in the order in which
   * they came; those left out that wait as a conflict.
   */
  public <X extends Exception> void eachNews(String dataset, Each<? super News, X> each) throws X {
    facts.eachNews(dataset, each);
  }

  /** Hands over the facts of a dataset as they were before; retracted ones left out. */
  public <X extends Exception> void eachKnown(String dataset, Each<? super KnownFact, X> each)
      throws X {
    session.each(
        "select r.seq, r.value, m.published_on from revision r join source_metadata m"
            + " on m.source_id = r.source_id and m.superseded_by is null where"
            + Facts.revisionIn("?", "?"),
        row ->
            new KnownFact(
                row.getLong("seq"), row.getString("value"), Rows.day(row, "published_on")),
        each,
        dataset,
        holding.revisionsBefore(),
        holding.revisionsBefore());
  }

  /** Whether the next release of any dataset may be another by what was put. */
  public boolean changesAnything() {
    return !superseded.isEmpty() || changes.values().stream().anyMatch(count -> count > 0);
  }

  /**
   * Keeps what was put for an editor to decide on, and ends the run. Releases, and what is known of
   * facts, stay as they were before it; articles that were not known are kept.
   *
   * @param delivered what {@link #tally} said of it
   */
  public void hold(RunEnd end, List<Tally> delivered) {
    long run = Objects.requireNonNull(submitter.run(), "only a run can be held");
    holding.take(run, at);
    Deliveries.put(session, run, counts(delivered), false);
    HeldRuns.supersede(session, submitter.name(), run);
    Runs.end(session, run, end, at);
    facts.finish();
    session.commit();
  }

  /**
   * Keeps what a run has put.
   *
   * @param delivered what {@link #tally} said of it, where later runs are to be measured by it
   */
  public void commit(List<Tally> delivered) {
    long run = Objects.requireNonNull(submitter.run(), "only a run delivers");
    Deliveries.put(session, run, counts(delivered), true);
    HeldRuns.supersede(session, submitter.name(), run);
    commit();
  }

  private static Map<String, Long> counts(List<Tally> delivered) {
    return delivered.stream().collect(Collectors.toMap(Tally::dataset, Tally::delivered));
  }

  public void commit() {
    superseded.forEach((old, by) -> count(facts.dispute(old, by)));
    changes.forEach(
        (dataset, count) -> {
          if (count > 0) {
            PendingCuts.add(session, dataset, at);
          }
        });
    facts.finish();
    session.commit();
  }

  private void count(List<String> datasets) {
    datasets.forEach(dataset -> changes.merge(dataset, 1, Integer::sum));
  }

  /** Takes back what was not committed. */
  @Override
  public void close() {
    session.close();
  }
}
