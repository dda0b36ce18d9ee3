package io.factsheet.store;

import io.factsheet.model.Review;
import io.factsheet.model.Sha256;
import io.factsheet.model.WordsCheck;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts submitted facts into the tables, and remembers which came in with this submission, so that
 * two different ones with one id are told apart from one sent twice.
 */
final class FactWriter {
  private final Session session;
  private final Submitter submitter;
  private final Instant at;
  private final RevisionWriter revisions;
  private final Successions successions;
  private final Map<String, Set<String>> removed = new HashMap<>();

  FactWriter(
      Session session,
      Submitter submitter,
      Instant at,
      Restating restating,
      Successions successions) {
    this.session = session;
    this.submitter = submitter;
    this.at = at;
    this.revisions = new RevisionWriter(session, restating);
    this.successions = successions;
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
          conflict bigint,
          notes text,
          payload_before text,
          differs integer not null,
          words_check text not null,
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
   * @param made what was made of it, to be taken back where it is
   * @param payloadBefore what the submitter had sent of it before this submission
   */
  private record Submitted(
      long place,
      String content,
      @Nullable Outcome outcome,
      Made made,
      @Nullable String payloadBefore) {}

  /**
   * What a submitted fact was made into.
   *
   * @param revision its place in the sequence of all
   * @param conflict its id
   * @param notes internal ones, for the revision that is there already
   */
  private record Made(@Nullable Long revision, @Nullable Long conflict, @Nullable String notes) {
    static final Made NOTHING = new Made(null, null, null);
  }

  Put put(Entry entry, long place) {
    return put(entry, place, null);
  }

  /**
   * @param seen the number of the fact's newest revision when it was submitted, where that is some
   *     time ago: what others made of the fact since then is not overruled
   */
  Put put(Entry entry, long place, @Nullable Integer seen) {
    if (isRemoved(entry)) {
      return new Put.Removed();
    }
    String content = Sha256.of(entry.value());
    Optional<Submitted> earlier = submitted(entry);
    if (earlier.isPresent()) {
      return again(entry, content, earlier.get());
    }
    String payloadBefore = payload(entry).orElse(null);
    boolean repeated = entry.payload().equals(payloadBefore);
    if (!repeated) {
      keepPayload(entry, entry.payload());
    }
    var current = RevisionWriter.current(session, entry.dataset(), entry.factId()).orElse(null);
    boolean same = current != null && revisions.says(current.revision(), entry);
    Outcome outcome =
        current == null ? Outcome.ACCEPTED : outcome(entry, current, same, repeated, seen);
    Made made =
        switch (outcome) {
          case ACCEPTED -> new Made(revisions.insert(first(entry)), null, null);
          case UPDATED ->
              new Made(update(entry, Objects.requireNonNull(current), same), null, null);
          case CONFLICT -> new Made(null, Conflicts.put(session, entry, submitter, at), null);
          case UNCHANGED -> repeated ? Made.NOTHING : new Made(null, null, entry.internalNotes());
        };
    boolean differs = outcome == Outcome.CONFLICT || (outcome == Outcome.UPDATED && !same);
    remember(
        entry,
        new Submitted(place, content, outcome, made, payloadBefore),
        differs,
        wordsCheck(entry, current, outcome));
    int number = current == null ? 0 : current.revision().number();
    return new Put.Stored(outcome, outcome.isChange() ? number + 1 : number);
  }

  /**
   * @param same whether the fact is known to say the same
   * @param repeated whether the submitter sent the same last time
   */
  private Outcome outcome(
      Entry entry,
      RevisionWriter.Current current,
      boolean same,
      boolean repeated,
      @Nullable Integer seen) {
    Revision known = current.revision();
    if (same) {
      // What was retracted stays so, however its words are judged today.
      return known.standing().withdrawn() || known.assessment().equals(entry.assessment())
          ? Outcome.UNCHANGED
          : Outcome.UPDATED;
    }
    if (repeated) {
      // Yet not what is there now: somebody has changed it since, and is not overruled.
      return Outcome.UNCHANGED;
    }
    return wasEdited(entry) || (seen != null && wasChangedSince(entry, seen))
        ? Outcome.CONFLICT
        : Outcome.UPDATED;
  }

  /** What is made of the words of a fact, where it is what was known also by an editor. */
  private static WordsCheck wordsCheck(
      Entry entry, RevisionWriter.@Nullable Current current, Outcome outcome) {
    return current != null && outcome == Outcome.UNCHANGED
        ? current.revision().wordsCheck()
        : entry.assessment().wordsCheck();
  }

  private boolean isRemoved(Entry entry) {
    return removed
        .computeIfAbsent(entry.dataset(), dataset -> Removals.facts(session, dataset))
        .contains(entry.factId());
  }

  private boolean wasChangedSince(Entry entry, int seen) {
    return session
        .first(
            """
            select 1 from revision
            where dataset = ? and fact_id = ? and revision > ? and kind <> 'source_corrected'
            limit 1
            """,
            row -> true,
            entry.dataset(),
            entry.factId(),
            seen)
        .isPresent();
  }

  /** Whether an editor has had a hand in the fact, also before this database knew it. */
  private boolean wasEdited(Entry entry) {
    return session
        .first(
            """
            select 1 from revision
            where dataset = ? and fact_id = ? and (kind in ('correction', 'retraction', 'review', 'vouch')
              or kind = 'adopted' and (review <> 'unreviewed' or preferred is not null
                or vouches is not null or role is not null))
            limit 1
            """,
            row -> true,
            entry.dataset(),
            entry.factId())
        .isPresent();
  }

  private Revision first(Entry entry) {
    return Revision.first(
        entry,
        new Change(Kind.NEW, submitter, at, null),
        Standing.UNREVIEWED.reviewed(fresh(entry)));
  }

  private long update(Entry entry, RevisionWriter.Current current, boolean same) {
    Revision old = current.revision();
    Entry noted = entry.internalNotes() == null ? entry.noted(old.internalNotes()) : entry;
    // An editor's judgement was of what the fact said then.
    Standing standing = same ? old.standing() : old.standing().reviewed(fresh(entry));
    return revisions.append(
        old.next(noted, new Change(Kind.UPDATE, submitter, at, null), standing), current);
  }

  /** How a fact stands of which no editor has spoken. */
  private Review fresh(Entry entry) {
    return successions.isSuperseded(entry.sourceId()) ? Review.DISPUTED : Review.UNREVIEWED;
  }

  private Put again(Entry entry, String content, Submitted earlier) {
    if (earlier.outcome() != null && earlier.content().equals(content)) {
      var current = RevisionWriter.current(session, entry.dataset(), entry.factId()).orElseThrow();
      return new Put.Stored(Outcome.UNCHANGED, current.revision().number());
    }
    if (earlier.made().revision() != null) {
      revisions.remove(entry.dataset(), entry.factId(), earlier.made().revision());
    }
    if (earlier.made().conflict() != null) {
      Conflicts.remove(session, earlier.made().conflict());
    }
    keepPayload(entry, earlier.payloadBefore());
    session.update(
        """
        update submitted set outcome = null, seq = null, conflict = null, notes = null
        where dataset = ? and fact_id = ?
        """,
        entry.dataset(),
        entry.factId());
    return new Put.Ambiguous(earlier.place(), earlier.outcome());
  }

  /** Makes disputed what rests on an article that this submission superseded; says where. */
  List<String> dispute(String superseded, String by) {
    Change change =
        new Change(
            Kind.SOURCE_CORRECTED, submitter, at, "The source is superseded by \"" + by + "\".");
    List<RevisionWriter.Current> facts =
        session.list(
            "select "
                + RevisionRows.COLUMNS
                + """
                 from revision r
                where r.source_id = ? and r.superseded_by is null and not r.withdrawn
                  and r.review <> 'disputed'
                order by r.seq
                """,
            row -> new RevisionWriter.Current(row.getLong("seq"), RevisionRows.read(row)),
            superseded);
    for (RevisionWriter.Current fact : facts) {
      Revision old = fact.revision();
      Standing standing = old.standing().reviewed(Review.DISPUTED);
      revisions.append(old.next(old.entry(), change, standing), fact);
    }
    return facts.stream().map(fact -> fact.revision().dataset()).toList();
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

  /** What came in so far, by dataset. */
  List<Tally> tally(Map<String, Long> deliveredBefore) {
    Map<String, Tally> tallies = new TreeMap<>();
    deliveredBefore.forEach(
        (dataset, facts) -> tallies.put(dataset, new Tally(dataset, 0, 0, facts, 0, 0, 0, 0)));
    session.each(
        """
        select dataset, count(*) as delivered, sum(differs) as changed,
          sum(case when outcome = 'accepted' then 1 else 0 end) as added,
          sum(case when words_check = 'partly' then 1 else 0 end) as doubtful,
          sum(case when words_check = 'unchecked' then 1 else 0 end) as unchecked
        from submitted where outcome is not null group by dataset
        """,
        row ->
            new Tally(
                row.getString("dataset"),
                0,
                row.getLong("delivered"),
                deliveredBefore.get(row.getString("dataset")),
                row.getLong("added"),
                row.getLong("changed"),
                row.getLong("doubtful"),
                row.getLong("unchecked")),
        tally -> tallies.put(tally.dataset(), tally));
    return tallies.values().stream().map(this::withBefore).toList();
  }

  /**
   * Hands over what is new of a dataset or says otherwise, in the order in which it came. What
   * waits as a conflict is left out.
   */
  <X extends Exception> void eachNews(String dataset, Each<? super News, X> each) throws X {
    session.each(
        """
        select s.fact_id, r.value, o.value as former
        from submitted s join revision r on r.seq = s.seq
        left join revision o on o.dataset = r.dataset and o.fact_id = r.fact_id
          and o.revision = r.revision - 1
        where s.dataset = ? and (s.outcome = 'accepted' or s.differs = 1)
        order by s.place
        """,
        row -> new News(row.getString("fact_id"), row.getString("value"), row.getString("former")),
        each,
        dataset);
  }

  private Tally withBefore(Tally tally) {
    long now =
        session
            .first(
                """
                select count(*) as facts from revision
                where dataset = ? and superseded_by is null and not withdrawn
                """,
                row -> row.getLong("facts"),
                tally.dataset())
            .orElseThrow();
    return tally.before(now - tally.added());
  }

  private Optional<Submitted> submitted(Entry entry) {
    return session.first(
        """
        select place, content, outcome, seq, conflict, notes, payload_before from submitted
        where dataset = ? and fact_id = ?
        """,
        row ->
            new Submitted(
                row.getLong("place"),
                row.getString("content"),
                row.getString("outcome") == null
                    ? null
                    : Rows.constant(Outcome.class, row, "outcome"),
                new Made(
                    Rows.number(row, "seq"), Rows.number(row, "conflict"), row.getString("notes")),
                row.getString("payload_before")),
        entry.dataset(),
        entry.factId());
  }

  private void remember(Entry entry, Submitted submitted, boolean differs, WordsCheck wordsCheck) {
    session.update(
        """
        insert into submitted (dataset, fact_id, place, content, outcome, seq, conflict, notes,
          payload_before, differs, words_check)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        entry.dataset(),
        entry.factId(),
        submitted.place(),
        submitted.content(),
        submitted.outcome() == null ? null : submitted.outcome().code(),
        submitted.made().revision(),
        submitted.made().conflict(),
        submitted.made().notes(),
        submitted.payloadBefore(),
        differs ? 1 : 0,
        wordsCheck.code());
  }

  private Optional<String> payload(Entry entry) {
    return session.first(
        "select hash from fact_payload where submitter = ? and dataset = ? and fact_id = ?",
        row -> row.getString("hash"),
        submitter.name(),
        entry.dataset(),
        entry.factId());
  }

  private void keepPayload(Entry entry, @Nullable String hash) {
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
