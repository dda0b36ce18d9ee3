package io.factsheet.store;

import io.factsheet.model.Sha256;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts submitted facts into the tables, and remembers which came in with this submission, so that
 * two different ones with one id are told apart from one sent twice.
 */
final class FactWriter {
  private final Session session;
  private final RevisionWriter revisions;

  FactWriter(Session session, Instant at, Restating restating) {
    this.session = session;
    this.revisions = new RevisionWriter(session, at, restating);
    // In the database, not in memory: a submission may hold a million facts.
    session.update(
        """
        create temporary table if not exists submitted (
          dataset text not null,
          fact_id text not null,
          place bigint not null,
          content text not null,
          outcome text,
          seq bigint,
          notes text,
          payload_before text,
          primary key (dataset, fact_id)
        )
        """);
    session.update("delete from submitted");
  }

  /**
   * A fact that this submission had before.
   *
   * @param content tells facts with one id apart
   * @param outcome null where it was found to be ambiguous
   * @param seq of the revision it made, if it made one
   * @param notes internal ones, for the revision that is there already
   * @param payloadBefore what the submitter had sent of it before this submission
   */
  private record Submitted(
      long place,
      String content,
      @Nullable Outcome outcome,
      @Nullable Long seq,
      @Nullable String notes,
      @Nullable String payloadBefore) {}

  Put put(Entry entry, long place, Submitter submitter) {
    String content = Sha256.of(entry.value());
    Optional<Submitted> earlier = submitted(entry);
    if (earlier.isPresent()) {
      return again(entry, content, earlier.get(), submitter);
    }
    var current = revisions.current(entry.dataset(), entry.factId()).orElse(null);
    String payloadBefore = payload(entry, submitter).orElse(null);
    boolean repeated = entry.payload().equals(payloadBefore);
    if (!repeated) {
      keepPayload(entry, entry.payload(), submitter);
    }
    if (current != null && isKnown(entry, current, repeated)) {
      String notes = repeated ? null : entry.internalNotes();
      remember(entry, new Submitted(place, content, Outcome.UNCHANGED, null, notes, payloadBefore));
      return new Put.Stored(Outcome.UNCHANGED, current.revision().number());
    }
    Outcome outcome = current == null ? Outcome.ACCEPTED : Outcome.UPDATED;
    long seq = revisions.append(entry, current, submitter);
    remember(entry, new Submitted(place, content, outcome, seq, null, payloadBefore));
    return new Put.Stored(outcome, current == null ? 1 : current.revision().number() + 1);
  }

  private boolean isKnown(Entry entry, RevisionWriter.Current current, boolean repeated) {
    // Repeated, yet not what is there now: somebody has changed it since, and is not overruled.
    return revisions.says(current, entry) ? current.isJudgedAs(entry) : repeated;
  }

  private Put again(Entry entry, String content, Submitted earlier, Submitter submitter) {
    if (earlier.outcome() != null && earlier.content().equals(content)) {
      var current = revisions.current(entry.dataset(), entry.factId()).orElseThrow();
      return new Put.Stored(Outcome.UNCHANGED, current.revision().number());
    }
    if (earlier.seq() != null) {
      revisions.remove(entry.dataset(), entry.factId(), earlier.seq());
    }
    keepPayload(entry, earlier.payloadBefore(), submitter);
    session.update(
        """
        update submitted set outcome = null, seq = null, notes = null
        where dataset = ? and fact_id = ?
        """,
        entry.dataset(),
        entry.factId());
    return new Put.Ambiguous(earlier.place(), earlier.outcome());
  }

  /** Ends the submission. Internal notes are not part of what a fact says: they change in place. */
  void finish() {
    session.update(
        """
        update revision set internal_notes = submitted.notes from submitted
        where submitted.notes is not null and revision.dataset = submitted.dataset
          and revision.fact_id = submitted.fact_id and revision.superseded_by is null
        """);
    session.update("delete from submitted");
  }

  private Optional<Submitted> submitted(Entry entry) {
    return session.first(
        """
        select place, content, outcome, seq, notes, payload_before from submitted
        where dataset = ? and fact_id = ?
        """,
        row ->
            new Submitted(
                row.getLong("place"),
                row.getString("content"),
                row.getString("outcome") == null
                    ? null
                    : Rows.constant(Outcome.class, row, "outcome"),
                Rows.number(row, "seq"),
                row.getString("notes"),
                row.getString("payload_before")),
        entry.dataset(),
        entry.factId());
  }

  private void remember(Entry entry, Submitted submitted) {
    session.update(
        """
        insert into submitted (dataset, fact_id, place, content, outcome, seq, notes,
          payload_before)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry.dataset(),
        entry.factId(),
        submitted.place(),
        submitted.content(),
        submitted.outcome() == null ? null : submitted.outcome().code(),
        submitted.seq(),
        submitted.notes(),
        submitted.payloadBefore());
  }

  private Optional<String> payload(Entry entry, Submitter submitter) {
    return session.first(
        "select hash from fact_payload where submitter = ? and dataset = ? and fact_id = ?",
        row -> row.getString("hash"),
        submitter.name(),
        entry.dataset(),
        entry.factId());
  }

  private void keepPayload(Entry entry, @Nullable String hash, Submitter submitter) {
    if (hash == null) {
      session.update(
          "delete from fact_payload where submitter = ? and dataset = ? and fact_id = ?",
          submitter.name(),
          entry.dataset(),
          entry.factId());
      return;
    }
    session.update(
        """
        insert into fact_payload (submitter, dataset, fact_id, hash) values (?, ?, ?, ?)
        on conflict (submitter, dataset, fact_id) do update set hash = excluded.hash
        """,
        submitter.name(),
        entry.dataset(),
        entry.factId(),
        hash);
  }
}
