package io.factsheet.store;

import io.factsheet.model.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Reads facts: as they are now, as they were in an edition, and through all their revisions. */
public final class Facts {
  // A row of metadata, or a revision, belongs to an edition when it came before its end and nothing
  // had superseded it by then. A fact that was withdrawn is in none.
  private static final String METADATA_IN_EDITION = metadataIn("?");
  private static final String REVISION_IN_EDITION = revisionIn("?", "?");

  private final Database database;

  Facts(Database database) {
    this.database = database;
  }

  /**
   * @param upto where the sources of the edition end
   */
  static String metadataIn(String upto) {
    return " m.seq <= "
        + upto
        + " and (m.superseded_by is null or m.superseded_by > "
        + upto
        + ") ";
  }

  /**
   * @param upto where the revisions of the edition end
   */
  static String revisionIn(String dataset, String upto) {
    return (" r.dataset = " + dataset + " and r.seq <= " + upto)
        + (" and (r.superseded_by is null or r.superseded_by > " + upto + ")")
        + " and not r.withdrawn ";
  }

  /**
   * Hands over all facts of an edition, by the published date of their source (unknown ones last),
   * then by source, by where their quote stands, and by id. The texts compare byte by byte.
   */
  public <X extends Exception> void each(Edition edition, Each<? super StoredFact, X> each)
      throws X {
    // "cross join" keeps SQLite to this order of loops: articles in the order of their index, and
    // the facts of each from theirs. So it sorts no more than the facts of one article.
    String sql =
        "select "
            + RevisionRows.COLUMNS
            + ", "
            + SourceRows.COLUMNS
            + ", "
            + Agreements.COLUMNS
            + " from source_metadata m cross join source s cross join revision r"
            + Agreements.joined("?")
            + "where s.id = m.source_id and r.source_id = m.source_id and"
            + METADATA_IN_EDITION
            + "and"
            + REVISION_IN_EDITION
            + "order by m.published_on is null, m.published_on, m.source_id, r.quote_start,"
            + " r.fact_id";
    try (Session session = database.openForReading()) {
      session.each(
          sql,
          Facts::read,
          each,
          edition.release(),
          edition.release(),
          edition.sources(),
          edition.sources(),
          edition.dataset(),
          edition.revisions(),
          edition.revisions());
    }
  }

  /** Hands over the sources of an edition's facts, by id, without their texts. */
  public <X extends Exception> void eachSource(Edition edition, Each<? super Source, X> each)
      throws X {
    String sql =
        "select "
            + SourceRows.COLUMNS
            + " from source s join source_metadata m on m.source_id = s.id where"
            + METADATA_IN_EDITION
            + "and exists (select 1 from revision r where r.source_id = s.id and"
            + REVISION_IN_EDITION
            + ") order by s.id";
    try (Session session = database.openForReading()) {
      session.each(
          sql,
          SourceRows::withoutText,
          each,
          edition.sources(),
          edition.sources(),
          edition.dataset(),
          edition.revisions(),
          edition.revisions());
    }
  }

  /** All revisions of a fact, the first one first; none where it is unknown. */
  public List<Revision> revisions(String dataset, String factId) {
    return database.read(
        session ->
            session.list(
                "select "
                    + RevisionRows.COLUMNS
                    + " from revision r where r.dataset = ? and r.fact_id = ? order by r.revision",
                RevisionRows::read,
                dataset,
                factId));
  }

  /** The newest revision of a fact, released or not, retracted or not. */
  public Optional<Revision> newest(String dataset, String factId) {
    return database.read(
        session ->
            RevisionWriter.current(session, dataset, factId).map(RevisionWriter.Current::revision));
  }

  /** A fact as an edition has it. */
  public Optional<StoredFact> find(Edition edition, String factId) {
    return database.read(
        session ->
            session.first(
                "select "
                    + RevisionRows.COLUMNS
                    + ", "
                    + SourceRows.COLUMNS
                    + ", "
                    + Agreements.COLUMNS
                    + " from revision r join source s on s.id = r.source_id"
                    + " join source_metadata m on m.source_id = s.id"
                    + Agreements.joined("?")
                    + "where r.fact_id = ? and"
                    + METADATA_IN_EDITION
                    + "and"
                    + REVISION_IN_EDITION,
                Facts::read,
                edition.release(),
                edition.release(),
                factId,
                edition.sources(),
                edition.sources(),
                edition.dataset(),
                edition.revisions(),
                edition.revisions()));
  }

  private static StoredFact read(ResultSet row) throws SQLException {
    return new StoredFact(
        row.getLong("seq"),
        RevisionRows.read(row),
        SourceRows.withoutText(row),
        Agreements.read(row));
  }
}
