package io.factsheet.store;

import io.factsheet.model.Review;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts one edit of one fact into the tables. */
final class EditWriter {
  private final Session session;
  private final RevisionWriter revisions;
  private final EventOf events;
  private final SameWords same;
  private final RevisionWriter.Current current;
  private final Edit edit;
  private final Instant at;

  EditWriter(
      Session session,
      Restating restating,
      EventOf events,
      SameWords same,
      RevisionWriter.Current current,
      Edit edit,
      Instant at) {
    this.session = session;
    this.revisions = new RevisionWriter(session, restating);
    this.events = events;
    this.same = same;
    this.current = current;
    this.edit = edit;
    this.at = at;
  }

  Edited correct(Entry entry) {
    Revision old = current.revision();
    Standing standing = old.standing().withdrawn(false);
    if (!Objects.equals(event(old.entry()), event(entry))) {
      // It was chosen among the rows of another event.
      standing = standing.preferred(null);
    }
    standing =
        standing.vouchedWhere(
            vouch -> same.in(entry.dataset(), vouch.field(), old.value(), entry.value()));
    if (revisions.isAs(old, entry) && changesNothing(standing)) {
      revisions.note(current.seq(), entry.internalNotes());
      return new Edited.Unchanged(old);
    }
    return done(old.next(entry, change(Kind.CORRECTION), standing));
  }

  Edited retract() {
    Revision old = current.revision();
    if (old.standing().withdrawn()) {
      return new Edited.Withdrawn(old.number());
    }
    Standing standing = old.standing().preferred(null).withdrawn(true);
    return done(old.next(old.entry(), change(Kind.RETRACTION), standing));
  }

  Edited remove() {
    Revision next = Removals.remove(session, current, change(Kind.LEGAL));
    PendingCuts.add(session, edit.dataset(), at);
    return new Edited.Done(next);
  }

  Edited review(@Nullable Review review, @Nullable Boolean preferred) {
    Revision old = current.revision();
    if (old.standing().withdrawn()) {
      return new Edited.Withdrawn(old.number());
    }
    Standing standing = old.standing();
    standing = review == null ? standing : standing.reviewed(review);
    standing = preferred == null ? standing : standing.preferred(preferred);
    if (changesNothing(standing)) {
      return new Edited.Unchanged(old);
    }
    if (Boolean.TRUE.equals(preferred)) {
      takeFromOthers(event(old.entry()));
    }
    return done(old.next(old.entry(), change(Kind.REVIEW), standing));
  }

  Edited vouch(Vouch vouch) {
    Revision old = current.revision();
    if (old.standing().withdrawn()) {
      return new Edited.Withdrawn(old.number());
    }
    Standing standing = old.standing().vouched(vouch);
    return changesNothing(standing)
        ? new Edited.Unchanged(old)
        : done(old.next(old.entry(), change(Kind.VOUCH), standing));
  }

  /** An edit that leaves all as it is still decides a conflict, and the history should say so. */
  private boolean changesNothing(Standing standing) {
    return standing.equals(current.revision().standing())
        && !Conflicts.areOpen(session, edit.dataset(), edit.factId());
  }

  private void takeFromOthers(@Nullable String event) {
    if (event == null) {
      return;
    }
    List<RevisionWriter.Current> preferred =
        session.list(
            "select "
                + RevisionRows.COLUMNS
                + """
                 from revision r
                where r.dataset = ? and r.preferred and r.superseded_by is null and r.fact_id <> ?
                order by r.seq
                """,
            row -> new RevisionWriter.Current(row.getLong("seq"), RevisionRows.read(row)),
            edit.dataset(),
            edit.factId());
    for (RevisionWriter.Current other : preferred) {
      Revision old = other.revision();
      if (event.equals(event(old.entry()))) {
        Standing standing = old.standing().preferred(false);
        revisions.append(old.next(old.entry(), change(Kind.REVIEW), standing), other);
      }
    }
  }

  private @Nullable String event(Entry entry) {
    return events.event(entry.dataset(), entry.value());
  }

  private Change change(Kind kind) {
    return new Change(kind, edit.editor(), at, edit.reason());
  }

  private Edited done(Revision next) {
    revisions.append(next, current);
    Conflicts.settle(session, next);
    PendingCuts.add(session, edit.dataset(), at);
    return new Edited.Done(next);
  }
}
