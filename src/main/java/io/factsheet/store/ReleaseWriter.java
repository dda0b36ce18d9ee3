package io.factsheet.store;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import org.jspecify.annotations.Nullable;

/** Puts releases into the tables. */
final class ReleaseWriter {
  private ReleaseWriter() {}

  /**
   * @param edition null where the release is known by its files only
   */
  static void insert(Session session, Release release, @Nullable Edition edition) {
    session.update(
        """
        insert into release (dataset, number, cut_at, descriptor_sha256, renderer, facts,
          sources, last_article, revisions_upto, sources_upto)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        release.dataset(),
        release.number(),
        release.cutAt(),
        release.descriptorSha256(),
        release.renderer(),
        release.facts(),
        release.sources(),
        release.lastArticle(),
        edition == null ? null : (Long) edition.revisions(),
        edition == null ? null : (Long) edition.sources());
    insertFiles(session, release);
  }

  /** Makes a release that is recorded another: one that was made again. */
  static void replace(Session session, Release release) {
    session.update(
        """
        update release set renderer = ?, facts = ?, sources = ?, last_article = ?
        where dataset = ? and number = ?
        """,
        release.renderer(),
        release.facts(),
        release.sources(),
        release.lastArticle(),
        release.dataset(),
        release.number());
    session.update(
        "delete from release_file where dataset = ? and number = ?",
        release.dataset(),
        release.number());
    insertFiles(session, release);
  }

  private static void insertFiles(Session session, Release release) {
    int position = 0;
    for (ReleaseFile file : release.files()) {
      session.update(
          """
          insert into release_file (dataset, number, position, name, bytes, sha256,
            kept)
          values (?, ?, ?, ?, ?, ?, ?)
          """,
          release.dataset(),
          release.number(),
          position++,
          file.name(),
          file.bytes(),
          file.sha256(),
          file.kept());
    }
  }

  /** Says that these files of a release are kept no longer. */
  static void giveUp(Session session, Release release) {
    for (ReleaseFile file : release.files()) {
      session.update(
          "update release_file set kept = false where dataset = ? and number = ? and name = ?",
          release.dataset(),
          release.number(),
          file.name());
    }
  }

  /** Says of every revision that the release takes in, or leaves out, that it does. */
  static void stamp(Session session, int number, Edition edition) {
    session.update(
        """
        update revision set from_release = ?, first_release = coalesce(first_release, ?)
        where dataset = ? and from_release is null and seq <= ?
          and (superseded_by is null or superseded_by > ?) and not withdrawn
        """,
        number,
        number,
        edition.dataset(),
        edition.revisions(),
        edition.revisions());
    // Others of facts that it was the first to hold: superseded already, or come in meanwhile.
    session.update(
        """
        update revision set first_release = ?
        where dataset = ? and from_release is null and first_release is null and exists (
          select 1 from revision held
          where held.dataset = revision.dataset and held.fact_id = revision.fact_id
            and held.first_release is not null)
        """,
        number,
        edition.dataset());
    // Those that were superseded before they could be released, and facts that it leaves out.
    session.update(
        "update revision set from_release = ?"
            + " where dataset = ? and from_release is null and seq <= ?",
        number,
        edition.dataset(),
        edition.revisions());
    session.update(
        """
        update revision set until_release = ?
        where dataset = ? and superseded_by is not null and until_release is null
          and superseded_by <= ?
        """,
        number,
        edition.dataset(),
        edition.revisions());
  }
}
