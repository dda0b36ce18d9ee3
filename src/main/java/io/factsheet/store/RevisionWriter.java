package io.factsheet.store;

import io.factsheet.model.Review;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appends revisions to the history of facts. */
final class RevisionWriter {
  private final Session session;
  private final Instant at;
  private final Restating restating;

  RevisionWriter(Session session, Instant at, Restating restating) {
    this.session = session;
    this.at = at;
    this.restating = restating;
  }

  /** The newest revision of a fact, and its place in the sequence of all. */
  record Current(long seq, Revision revision) {
    /** Whether its words were judged the same. */
    boolean isJudgedAs(Entry entry) {
      return revision.assessment().equals(entry.assessment());
    }
  }

  /** Whether the fact as entered says the same. */
  boolean says(Current current, Entry entry) {
    String value = current.revision().value();
    return value.equals(entry.value())
        || restating.today(entry.dataset(), value).equals(entry.value());
  }

  Optional<Current> current(String dataset, String factId) {
    return session.first(
        "select "
            + RevisionRows.COLUMNS
            + """
             from revision r where r.dataset = ? and r.fact_id = ?
            order by r.revision desc limit 1
            """,
        row -> new Current(row.getLong("seq"), RevisionRows.read(row)),
        dataset,
        factId);
  }

  /** Makes the entry the fact's newest revision; returns its place in the sequence of all. */
  long append(Entry entry, @Nullable Current before, Submitter submitter) {
    if (before == null) {
      return insert(first(entry, submitter));
    }
    long seq = insert(next(entry, before, submitter));
    session.update("update revision set superseded_by = ? where seq = ?", seq, before.seq());
    return seq;
  }

  private Revision first(Entry entry, Submitter submitter) {
    return new Revision(
        entry.dataset(),
        entry.factId(),
        1,
        Kind.NEW,
        entry.sourceId(),
        entry.assessment(),
        Review.UNREVIEWED,
        null,
        entry.value(),
        entry.internalNotes(),
        submitter.name(),
        submitter.run(),
        at,
        null,
        null,
        null);
  }

  private Revision next(Entry entry, Current before, Submitter submitter) {
    Revision old = before.revision();
    return new Revision(
        entry.dataset(),
        entry.factId(),
        old.number() + 1,
        Kind.UPDATE,
        entry.sourceId(),
        entry.assessment(),
        // An editor's judgement was of what the fact said then.
        says(before, entry) ? old.review() : Review.UNREVIEWED,
        old.preferred(),
        entry.value(),
        entry.internalNotes() == null ? old.internalNotes() : entry.internalNotes(),
        submitter.name(),
        submitter.run(),
        at,
        old.firstRelease(),
        null,
        null);
  }

  /** Takes back the newest revision of a fact. */
  void remove(String dataset, String factId, long seq) {
    session.update("delete from revision where seq = ?", seq);
    session.update(
        "update revision set superseded_by = null where dataset = ? and fact_id = ?"
            + " and superseded_by = ?",
        dataset,
        factId,
        seq);
  }

  /** Internal notes are not part of what a fact says: they change in place. */
  void note(long seq, @Nullable String internalNotes) {
    if (internalNotes != null) {
      session.update("update revision set internal_notes = ? where seq = ?", internalNotes, seq);
    }
  }

  long insert(Revision revision) {
    Assessment assessment = revision.assessment();
    return session
        .first(
            """
            insert into revision (dataset, fact_id, revision, kind, source_id, quote_start,
              quote_match, words_check, words_check_notes, review, preferred, value,
              internal_notes, submitter, run_id, at, first_release, from_release, until_release)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning seq
            """,
            row -> row.getLong("seq"),
            revision.dataset(),
            revision.factId(),
            revision.number(),
            revision.kind().code(),
            revision.sourceId(),
            assessment.quoteStart(),
            assessment.quoteMatch().code(),
            assessment.wordsCheck().code(),
            assessment.notes(),
            revision.review().code(),
            revision.preferred(),
            revision.value(),
            revision.internalNotes(),
            revision.submitter(),
            revision.run(),
            revision.at(),
            revision.firstRelease(),
            revision.fromRelease(),
            revision.untilRelease())
        .orElseThrow();
  }
}
