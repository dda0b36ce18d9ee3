package io.factsheet.store;

import io.factsheet.model.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the figures of releases agree. It is said before a release is recorded, and seen from then
 * on; what was said for a release that never came to be is taken back by the next one.
 */
public final class Agreements {
  private final Database database;

  Agreements(Database database) {
    this.database = database;
  }

  /** Takes in how the figure of a revision stands. */
  @FunctionalInterface
  public interface Sink {
    void add(long revision, Agreement agreement);
  }

  /**
   * Says how the figures of an edition stand that is to be released.
   *
   * @param figures hands over all revisions whose figure is compared
   */
  public void put(Edition edition, Consumer<Sink> figures) {
    database.write(
        session -> {
          takeBack(session, edition);
          try (Session.Batch rows = session.batch(INSERT)) {
            figures.accept(
                (revision, agreement) ->
                    rows.add(
                        edition.dataset(),
                        revision,
                        edition.release(),
                        agreement.agreeing(),
                        agreement.disagreeing()));
          }
          // A row holds for as long as it is true, so that a release adds few.
          session.update(END_UNTRUE, edition.release(), edition.dataset(), edition.release());
          session.update(DELETE_KNOWN, edition.dataset(), edition.release());
          return edition;
        });
  }

  private static final String INSERT =
      "insert into agreement (dataset, revision, from_release, agreeing, disagreeing)"
          + " values (?, ?, ?, ?, ?)";

  private static final String END_UNTRUE =
      """
      update agreement set until_release = ?
      where dataset = ? and until_release is null and from_release < ? and not exists (
        select 1 from agreement n
        where n.revision = agreement.revision and n.from_release > agreement.from_release
          and n.agreeing = agreement.agreeing and n.disagreeing = agreement.disagreeing)
      """;

  private static final String DELETE_KNOWN =
      """
      delete from agreement
      where dataset = ? and from_release = ? and exists (
        select 1 from agreement o
        where o.revision = agreement.revision and o.from_release < agreement.from_release
          and o.until_release is null)
      """;

  /** Removes what was said of this release, and of later ones. */
  private static void takeBack(Session session, Edition edition) {
    session.update(
        "delete from agreement where dataset = ? and from_release >= ?",
        edition.dataset(),
        edition.release());
    session.update(
        "update agreement set until_release = null where dataset = ? and until_release >= ?",
        edition.dataset(),
        edition.release());
  }

  /** Says how the figure of one revision stands from a release on. */
  static void insert(
      Session session, String dataset, long revision, int release, Agreement agreement) {
    session.update(
        INSERT, dataset, revision, release, agreement.agreeing(), agreement.disagreeing());
  }

  /**
   * Joins the row {@code a} of a revision {@code r}, where it has one.
   *
   * @param release the number of the release in which it holds, named twice
   */
  static String joined(String release) {
    return " left join agreement a on a.revision = r.seq and a.from_release <= "
        + release
        + " and (a.until_release is null or a.until_release > "
        + release
        + ") ";
  }

  /** What {@link #read} reads. */
  static final String COLUMNS = "a.agreeing, a.disagreeing";

  /** Null where the revision has no row. */
  static @Nullable Agreement read(ResultSet row) throws SQLException {
    Integer agreeing = Rows.integer(row, "agreeing");
    return agreeing == null ? null : new Agreement(agreeing, row.getInt("disagreeing"));
  }
}
