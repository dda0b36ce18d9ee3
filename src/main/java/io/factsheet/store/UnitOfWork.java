package io.factsheet.store;

import io.factsheet.model.Source;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
  private final FactWriter facts;
  private final Map<String, Integer> changes = new HashMap<>();

  UnitOfWork(Session session, Submitter submitter, Instant at, Restating restating) {
    this.session = session;
    this.submitter = submitter;
    this.at = at;
    this.sources = new SourceWriter(session, at);
    this.facts = new FactWriter(session, at, restating);
  }

  /**
   * Adds an article, or what is new about a known one: metadata that are left out stay as known.
   * One with another text is a conflict.
   */
  public Outcome put(Source source) {
    Outcome outcome = sources.put(source, submitter.name());
    if (outcome == Outcome.UPDATED) {
      sources.datasetsOf(source.id()).forEach(dataset -> changes.merge(dataset, 1, Integer::sum));
    }
    return outcome;
  }

  /** An article as it is known now, what this unit of work has put included, with its text. */
  public Optional<Source> source(String id) {
    return Sources.find(session, id);
  }

  /**
   * Adds a fact, whose source must be known, or a revision of a known one.
   *
   * @param index its place in the submission, by which a later one with the same id finds it
   */
  public Put put(Entry entry, long index) {
    Put put = facts.put(entry, index, submitter);
    switch (put) {
      case Put.Stored(Outcome outcome, _) when outcome != Outcome.UNCHANGED ->
          changes.merge(entry.dataset(), 1, Integer::sum);
      case Put.Ambiguous(_, Outcome takenBack)
          when takenBack != null && takenBack != Outcome.UNCHANGED ->
          changes.merge(entry.dataset(), -1, Integer::sum);
      default -> {}
    }
    return put;
  }

  public void commit() {
    changes.forEach(
        (dataset, count) -> {
          if (count > 0) {
            PendingCuts.add(session, dataset, at);
          }
        });
    facts.finish();
    session.commit();
  }

  /** Takes back what was not committed. */
  @Override
  public void close() {
    session.close();
  }
}
