package io.factsheet.store;

import io.factsheet.model.Role;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appends revisions to the history of facts. */
final class RevisionWriter {
  private final Session session;
  private final Restating restating;

  RevisionWriter(Session session, Restating restating) {
    this.session = session;
    this.restating = restating;
  }

  /** The newest revision of a fact, and its place in the sequence of all. */
  record Current(long seq, Revision revision) {}

  /** Whether the fact as entered says the same. */
  boolean says(Revision revision, Entry entry) {
    return revision.value().equals(entry.value())
        || restating.today(entry.dataset(), revision.value()).equals(entry.value());
  }

  /** Whether the fact as entered says the same, and its words were judged the same. */
  boolean isAs(Revision revision, Entry entry) {
    return revision.assessment().equals(entry.assessment()) && says(revision, entry);
  }

  static Optional<Current> current(Session session, String dataset, String factId) {
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

  /** Makes a revision the newest of its fact; returns its place in the sequence of all. */
  long append(Revision next, Current before) {
    long seq = insert(next);
    session.update("update revision set superseded_by = ? where seq = ?", seq, before.seq());
    return seq;
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
    session.update("update revision set internal_notes = ? where seq = ?", internalNotes, seq);
  }

  long insert(Revision revision) {
    Change change = revision.change();
    Role role = change.by().role();
    Assessment assessment = revision.assessment();
    Standing standing = revision.standing();
    return session
        .first(
            """
            insert into revision (dataset, fact_id, revision, kind, source_id, quote_start,
              quote_match, words_check, words_check_notes, review, preferred, withdrawn, vouches, value,
              internal_notes, submitter, role, run_id, at, reason, first_release, from_release,
              until_release)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            returning seq
            """,
            row -> row.getLong("seq"),
            revision.dataset(),
            revision.factId(),
            revision.number(),
            change.kind().code(),
            revision.sourceId(),
            assessment.quoteStart(),
            assessment.quoteMatch().code(),
            assessment.wordsCheck().code(),
            assessment.notes(),
            standing.review().code(),
            standing.preferred(),
            standing.withdrawn(),
            Vouch.notes(standing.vouches()),
            revision.value(),
            revision.internalNotes(),
            change.by().name(),
            role == null ? null : role.code(),
            change.by().run(),
            change.at(),
            change.reason(),
            revision.firstRelease(),
            revision.fromRelease(),
            revision.untilRelease())
        .orElseThrow();
  }
}
