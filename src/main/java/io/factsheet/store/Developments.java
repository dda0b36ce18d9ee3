package io.factsheet.store;

import io.factsheet.model.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what became of facts between two editions of a dataset. */
public final class Developments {
  /**
   * Of an edition are the rows that came before its end and that nothing had superseded by then.
   */
  private static final String BETWEEN =
      "select "
          + RevisionRows.COLUMNS
          + ", "
          + SourceRows.COLUMNS
          + ", "
          + SourceRows.FORMER_COLUMNS
          + ", r.seq <= ? as before"
          + """
           from revision r
          join source s on s.id = r.source_id
          join source_metadata m on m.source_id = r.source_id
            and m.seq <= ? and (m.superseded_by is null or m.superseded_by > ?)
          left join source_metadata o on o.source_id = r.source_id
            and o.seq <= ? and (o.superseded_by is null or o.superseded_by > ?)
          where r.dataset = ? and r.seq <= ? and (r.superseded_by is null or r.superseded_by > ?)
          """;

  private static final String CHANGED =
      " and (r.seq > ? or r.superseded_by <= ? or o.seq is distinct from m.seq)";

  // The index of revisions by fact has this order.
  private static final String ORDER = " order by r.fact_id, r.revision";

  private final Database database;

  Developments(Database database) {
    this.database = database;
  }

  /** Hands over the facts that have changed, or whose article has, by id, byte by byte. */
  public <X extends Exception> void eachChanged(
      Edition then, Edition now, Each<? super Development, X> each) throws X {
    each(then, now, CHANGED, each, then.revisions(), now.revisions());
  }

  /** Hands over all facts of both editions, and those that came and went in between, by id. */
  public <X extends Exception> void each(
      Edition then, Edition now, Each<? super Development, X> each) throws X {
    each(then, now, "", each);
  }

  private <X extends Exception> void each(
      Edition then, Edition now, String which, Each<? super Development, X> each, Long... more)
      throws X {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                then.revisions(),
                now.sources(),
                now.sources(),
                then.sources(),
                then.sources(),
                now.dataset(),
                now.revisions(),
                then.revisions()));
    arguments.addAll(List.of(more));
    Gathering<X> gathering = new Gathering<>(each);
    try (Session session = database.openForReading()) {
      session.each(
          BETWEEN + which + ORDER, Step::read, gathering::accept, arguments.toArray(Object[]::new));
    }
    gathering.handOver();
  }

  /**
   * One revision of a fact.
   *
   * @param before whether it is of the earlier edition's time
   * @param source as the later edition knows it
   * @param former as the earlier edition knew it; null where it did not
   */
  private record Step(
      boolean before, long seq, Revision revision, Source source, @Nullable Source former) {
    static Step read(ResultSet row) throws SQLException {
      return new Step(
          row.getBoolean("before"),
          row.getLong("seq"),
          RevisionRows.read(row),
          SourceRows.withoutText(row),
          SourceRows.former(row));
    }

    @Nullable StoredFact shownBefore() {
      return !before || former == null || revision.standing().withdrawn()
          ? null
          : new StoredFact(seq, revision, former, null);
    }
  }

  /** Puts the revisions of one fact together as they come by. */
  private static final class Gathering<X extends Exception> {
    private final Each<? super Development, X> each;
    private final List<Step> steps = new ArrayList<>();

    Gathering(Each<? super Development, X> each) {
      this.each = each;
    }

    void accept(Step step) throws X {
      if (!steps.isEmpty()
          && !steps.getFirst().revision().factId().equals(step.revision().factId())) {
        handOver();
      }
      steps.add(step);
    }

    void handOver() throws X {
      if (!steps.isEmpty()) {
        Development development =
            new Development(
                steps.getFirst().shownBefore(),
                steps.stream()
                    .map(step -> new StoredFact(step.seq(), step.revision(), step.source(), null))
                    .toList());
        steps.clear();
        each.accept(development);
      }
    }
  }
}
