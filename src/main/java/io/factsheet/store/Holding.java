package io.factsheet.store;

import io.factsheet.model.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a unit of work has put back out of the tables that releases are made of, and keeps it
 * for an editor to decide on. What it put for the first time is told by sequence numbers: nobody
 * else writes while it is open.
 */
final class Holding {
  private final Session session;
  private final Submitter submitter;
  private final long revisions;
  private final long metadata;
  private final Map<String, Said> said = new LinkedHashMap<>();

  /** What was said of an article, and what the submitter had said before. */
  private record Said(
      Source source,
      @Nullable String supersedes,
      @Nullable String payloadBefore,
      Successions.@Nullable Succession successionBefore) {}

  Holding(Session session, Submitter submitter) {
    this.session = session;
    this.submitter = submitter;
    this.revisions = last("revision");
    this.metadata = last("source_metadata");
  }

  private long last(String table) {
    return session
        .first("select coalesce(max(seq), 0) as seq from " + table, row -> row.getLong("seq"))
        .orElseThrow();
  }

  /** The sequence number of the last revision that was there before. */
  long revisionsBefore() {
    return revisions;
  }

  /** Notes that something was said of an article that was known otherwise. */
  void note(
      Source source,
      @Nullable String supersedes,
      @Nullable String payloadBefore,
      Successions.@Nullable Succession successionBefore) {
    said.merge(
        source.id(),
        new Said(source, supersedes, payloadBefore, successionBefore),
        (first, now) ->
            new Said(
                now.source(), now.supersedes(), first.payloadBefore(), first.successionBefore()));
  }

  /** Moves all that was put. Articles that were not known stay: without facts, none is released. */
  void take(long run, Instant at) {
    takeFacts(run, at);
    takeSources(run);
  }

  private void takeFacts(long run, Instant at) {
    session.update(
        """
        insert into held_fact (run_id, dataset, fact_id, source_id, quote_start, quote_match,
          words_check, words_check_notes, value, internal_notes, payload, revision, at)
        select ?, r.dataset, r.fact_id, r.source_id, r.quote_start, r.quote_match, r.words_check,
          r.words_check_notes, r.value, r.internal_notes, p.hash, r.revision - 1, ?
        from submitted s join revision r on r.seq = s.seq
        join fact_payload p
          on p.submitter = ? and p.dataset = s.dataset and p.fact_id = s.fact_id
        order by s.dataset, s.place
        """,
        run,
        at,
        submitter.name());
    session.update(
        """
        insert into held_fact (run_id, dataset, fact_id, source_id, quote_start, quote_match,
          words_check, words_check_notes, value, internal_notes, payload, revision, at)
        select ?, c.dataset, c.fact_id, c.source_id, c.quote_start, c.quote_match, c.words_check,
          c.words_check_notes, c.value, c.internal_notes, p.hash,
          (select max(r.revision) from revision r
            where r.dataset = c.dataset and r.fact_id = c.fact_id), ?
        from submitted s join conflict c on c.id = s.conflict
        join fact_payload p
          on p.submitter = ? and p.dataset = s.dataset and p.fact_id = s.fact_id
        order by s.dataset, s.place
        """,
        run,
        at,
        submitter.name());
    session.update(
        "update revision set superseded_by = null where superseded_by > ? and seq <= ?",
        revisions,
        revisions);
    session.update("delete from revision where seq > ?", revisions);
    session.update(
        "delete from conflict where id in"
            + " (select s.conflict from submitted s where s.conflict is not null)");
    forgetPayloads();
  }

  /** What was held was not taken: the same again is as new as it was. */
  private void forgetPayloads() {
    session.update(
        """
        update fact_payload set hash = s.payload_before from submitted s
        where fact_payload.submitter = ? and fact_payload.dataset = s.dataset
          and fact_payload.fact_id = s.fact_id and s.payload_before is not null
          and (s.seq is not null or s.conflict is not null)
        """,
        submitter.name());
    session.update(
        """
        delete from fact_payload where submitter = ? and (dataset, fact_id) in (
          select s.dataset, s.fact_id from submitted s
          where s.payload_before is null and (s.seq is not null or s.conflict is not null))
        """,
        submitter.name());
  }

  private void takeSources(long run) {
    session.update(
        "update source_metadata set superseded_by = null where superseded_by > ? and seq <= ?",
        metadata,
        metadata);
    session.update(
        """
        delete from source_metadata where seq > ? and source_id in (
          select before.source_id from source_metadata before where before.seq <= ?)
        """,
        metadata,
        metadata);
    said.values().forEach(one -> takeSource(run, one));
  }

  private void takeSource(long run, Said one) {
    Source source = one.source();
    session.update(
        """
        insert into held_source (run_id, source_id, title, publisher, url, published_on,
          published_on_basis, language, supersedes)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        run,
        source.id(),
        source.title(),
        source.publisher(),
        source.url(),
        source.publishedOn(),
        source.publishedOnBasis(),
        source.language(),
        one.supersedes());
    SourceWriter.keepPayload(session, submitter.name(), source.id(), one.payloadBefore());
    if (one.supersedes() != null) {
      Successions.restore(session, source.id(), one.successionBefore());
    }
  }
}
