package io.factsheet.release;

import io.factsheet.export.CellChange;
import io.factsheet.export.ChangeKind;
import io.factsheet.export.Rows;
import io.factsheet.model.Role;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Dictionary;
import io.factsheet.schema.RowComparison;
import io.factsheet.store.Change;
import io.factsheet.store.Development;
import io.factsheet.store.Developments;
import io.factsheet.store.Edition;
import io.factsheet.store.Kind;
import io.factsheet.store.Revision;
import io.factsheet.store.StoredFact;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cells that differ between two releases of a dataset, by {@code fact_id} and then in the order
 * of the columns. Of several changes to a cell the last one tells why it is as it is.
 */
final class Delta implements Rows<CellChange> {
  private static final Cause SOURCE_UPDATE = new Cause(ChangeKind.SOURCE_UPDATE, null, null);
  private static final Cause DESCRIPTOR = new Cause(ChangeKind.DESCRIPTOR, null, null);

  private final Developments developments;
  private final Side then;
  private final Side now;
  private final RowComparison comparison;

  Delta(Developments developments, Side then, Side now) {
    this.developments = developments;
    this.then = then;
    this.now = now;
    this.comparison = new RowComparison(then.dataset(), now.dataset());
  }

  /** One of the two releases: what it holds, and how it shows it. */
  record Side(Edition edition, Dataset dataset, CanonicalForm form) {
    Side(Edition edition, Dataset dataset) {
      this(edition, dataset, new CanonicalForm(dataset));
    }

    List<@Nullable Object> row(StoredFact fact) {
      return dataset.row(ReleasedFacts.show(fact, dataset, form, 1));
    }

    boolean isDescribedAs(Side other) {
      return dataset.descriptor().sha256().equals(other.dataset.descriptor().sha256());
    }
  }

  private record Cause(ChangeKind kind, @Nullable String reason, @Nullable String role) {
    static Cause of(Change change) {
      Role role = change.by().role();
      return new Cause(kind(change.kind()), change.reason(), role == null ? null : role.code());
    }

    private static ChangeKind kind(Kind kind) {
      return switch (kind) {
        case NEW -> ChangeKind.NEW;
        case UPDATE -> ChangeKind.UPDATE;
        case ADOPTED -> ChangeKind.ADOPTED;
        case CORRECTION -> ChangeKind.CORRECTION;
        case RETRACTION -> ChangeKind.RETRACTION;
        case REVIEW -> ChangeKind.REVIEW;
        case VOUCH -> ChangeKind.VOUCH;
        case SOURCE_CORRECTED -> ChangeKind.SOURCE_CORRECTED;
        case LEGAL -> throw new IllegalStateException("no release tells of a removed fact");
      };
    }
  }

  @Override
  public void forEach(Consumer<? super CellChange> consumer) throws IOException {
    if (then.isDescribedAs(now)) {
      developments.eachChanged(then.edition(), now.edition(), fact -> compare(fact, consumer));
    } else {
      developments.each(then.edition(), now.edition(), fact -> compare(fact, consumer));
    }
  }

  private void compare(Development fact, Consumer<? super CellChange> consumer) throws IOException {
    boolean wasThere = fact.before() != null;
    if (wasThere != fact.isThere()) {
      Cause cause = presence(fact);
      String id = fact.factId();
      consumer.accept(
          change(id, Dictionary.KEY, wasThere ? id : null, wasThere ? null : id, cause));
    } else if (fact.before() != null) {
      compareCells(fact, fact.before(), consumer);
    }
  }

  /** Why the fact is there now, or is gone: the last change that made it so. */
  private static Cause presence(Development fact) {
    boolean there = fact.before() != null;
    Cause cause = null;
    for (StoredFact step : fact.revisions()) {
      Revision revision = step.revision();
      if (revision.standing().withdrawn() == there) {
        there = !there;
        cause = Cause.of(revision.change());
      }
    }
    if (cause == null) {
      throw new IllegalStateException("nothing became of " + fact.factId());
    }
    return cause;
  }

  private void compareCells(
      Development fact, StoredFact before, Consumer<? super CellChange> consumer)
      throws IOException {
    List<@Nullable Object> old = comparison.former(then.row(before));
    @Nullable Cause[] causes = new Cause[old.size()];
    List<@Nullable Object> cells = old;
    if (!then.isDescribedAs(now)) {
      cells = step(cells, before, DESCRIPTOR, causes);
    }
    List<StoredFact> revisions = fact.revisions();
    if (!revisions.getFirst().source().equals(before.source())) {
      cells = step(cells, revisions.getFirst(), SOURCE_UPDATE, causes);
    }
    for (StoredFact next : revisions.subList(1, revisions.size())) {
      // A withdrawn revision keeps what the fact says.
      cells = step(cells, next, Cause.of(next.revision().change()), causes);
    }
    for (int i : RowComparison.differences(old, cells)) {
      Cause cause = causes[i];
      if (cause == null) {
        throw new IllegalStateException("nothing changed " + comparison.columns().get(i));
      }
      consumer.accept(
          change(fact.factId(), comparison.columns().get(i), old.get(i), cells.get(i), cause));
    }
  }

  private List<@Nullable Object> step(
      List<@Nullable Object> cells, StoredFact to, Cause cause, @Nullable Cause[] causes) {
    List<@Nullable Object> next = comparison.current(now.row(to));
    for (int i : RowComparison.differences(cells, next)) {
      causes[i] = cause;
    }
    return next;
  }

  private static CellChange change(
      String id, String field, @Nullable Object old, @Nullable Object now, Cause cause) {
    return new CellChange(id, field, old, now, cause.kind(), cause.reason(), cause.role());
  }
}
