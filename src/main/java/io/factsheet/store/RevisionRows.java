package io.factsheet.store;

import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Review;
import io.factsheet.model.WordsCheck;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A revision as it stands in a result that has {@code revision r}. */
final class RevisionRows {
  /** What {@link #read} reads. */
  static final String COLUMNS =
      "r.seq, r.dataset, r.fact_id, r.revision, r.kind, r.source_id, r.quote_start, r.quote_match,"
          + " r.words_check, r.words_check_notes, r.review, r.preferred, r.withdrawn, r.vouches, r.value,"
          + " r.internal_notes, r.submitter, r.role, r.run_id, r.at, r.reason, r.first_release,"
          + " r.from_release, r.until_release";

  private RevisionRows() {}

  static Revision read(ResultSet row) throws SQLException {
    return new Revision(
        row.getString("dataset"),
        row.getString("fact_id"),
        row.getInt("revision"),
        new Change(
            Rows.constant(Kind.class, row, "kind"),
            submitter(row),
            Rows.time(row, "at"),
            row.getString("reason")),
        row.getString("source_id"),
        assessment(row),
        new Standing(
            Rows.constant(Review.class, row, "review"),
            Rows.flag(row, "preferred"),
            row.getBoolean("withdrawn"),
            Vouch.ofNotes(row.getString("vouches"))),
        row.getString("value"),
        row.getString("internal_notes"),
        Rows.integer(row, "first_release"),
        Rows.integer(row, "from_release"),
        Rows.integer(row, "until_release"));
  }

  static Assessment assessment(ResultSet row) throws SQLException {
    return new Assessment(
        Rows.constant(QuoteMatch.class, row, "quote_match"),
        row.getInt("quote_start"),
        Rows.constant(WordsCheck.class, row, "words_check"),
        row.getString("words_check_notes"));
  }

  static Submitter submitter(ResultSet row) throws SQLException {
    return new Submitter(
        row.getString("submitter"), Rows.role(row, "role"), Rows.number(row, "run_id"));
  }
}
