package io.factsheet.store;

import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts articles, and what is known about them, into the tables. */
final class SourceWriter {
  private final Session session;
  private final Instant at;

  SourceWriter(Session session, Instant at) {
    this.session = session;
    this.at = at;
  }

  private record Known(Source source, long metadata) {}

  /**
   * What became of an article.
   *
   * @param isNews whether the submitter said something else of it the last time, or nothing
   * @param isRevised whether it was known, and is now known otherwise
   * @param payloadBefore what tells what the submitter said of it before
   */
  record Written(
      Outcome outcome, boolean isNews, boolean isRevised, @Nullable String payloadBefore) {}

  /**
   * @param supersedes the id of the article that it takes the place of; for comparison only
   */
  Written put(Source given, @Nullable String supersedes, String submitter) {
    Optional<Known> known = known(given.id());
    if (known.isEmpty()) {
      insert(given);
      remember(given, supersedes, submitter);
      return new Written(Outcome.ACCEPTED, true, false, null);
    }
    Source before = known.get().source();
    if (!before.sha256().equals(given.sha256())) {
      return new Written(Outcome.CONFLICT, false, false, null);
    }
    boolean filled = fillText(before, given);
    String payloadBefore = payload(session, submitter, given.id()).orElse(null);
    boolean news = remember(given, supersedes, submitter);
    boolean revised = news && revise(merged(before, given), known.get());
    return new Written(
        filled || revised ? Outcome.UPDATED : Outcome.UNCHANGED, news, revised, payloadBefore);
  }

  /** Makes the metadata of an article exactly those given; answers what was known before. */
  Optional<Source> adopt(Source published) {
    Optional<Known> known = known(published.id());
    if (known.isEmpty()) {
      insert(published);
    } else if (known.get().source().sha256().equals(published.sha256())) {
      revise(published, known.get());
    }
    return known.map(Known::source);
  }

  /** The datasets with a fact that now rests on the article. */
  List<String> datasetsOf(String source) {
    return session.list(
        "select distinct dataset from revision"
            + " where source_id = ? and superseded_by is null and not withdrawn",
        row -> row.getString("dataset"),
        source);
  }

  private Optional<Known> known(String id) {
    return session.first(
        "select "
            + SourceRows.COLUMNS
            + """
            , s.text, m.seq
            from source s join source_metadata m on m.source_id = s.id
            where s.id = ? and m.superseded_by is null
            """,
        row -> new Known(SourceRows.withText(row), row.getLong("seq")),
        id);
  }

  private void insert(Source source) {
    session.update(
        "insert into source (id, sha256, text, added_at) values (?, ?, ?, ?)",
        source.id(),
        source.sha256(),
        source.text(),
        at);
    insertMetadata(source);
  }

  private long insertMetadata(Source source) {
    return session
        .first(
            """
            insert into source_metadata (source_id, title, publisher, url, published_on,
              published_on_basis, language, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            returning seq
            """,
            row -> row.getLong("seq"),
            source.id(),
            source.title(),
            source.publisher(),
            source.url(),
            source.publishedOn(),
            source.publishedOnBasis(),
            source.language(),
            at)
        .orElseThrow();
  }

  /** An article known only from a release gets its words when they arrive. */
  private boolean fillText(Source before, Source given) {
    if (before.text() != null || given.text() == null) {
      return false;
    }
    session.update("update source set text = ? where id = ?", given.text(), given.id());
    return true;
  }

  private boolean revise(Source after, Known before) {
    if (after.withoutText().equals(before.source().withoutText())) {
      return false;
    }
    session.update(
        "update source_metadata set superseded_by = ? where seq = ?",
        insertMetadata(after),
        before.metadata());
    return true;
  }

  /** Keeps what the submitter says of the article; false where it said the same last time. */
  private boolean remember(Source given, @Nullable String supersedes, String submitter) {
    // What supersedes nothing is spelled as it was before there was such a thing.
    String hash = Sha256.of(spelled(given) + (supersedes == null ? "" : "\0" + supersedes));
    int changed =
        session.update(
            """
            insert into source_payload (submitter, source_id, hash) values (?, ?, ?)
            on conflict (submitter, source_id) do update set hash = excluded.hash
              where source_payload.hash <> excluded.hash
            """,
            submitter,
            given.id(),
            hash);
    return changed > 0;
  }

  private static Optional<String> payload(Session session, String submitter, String source) {
    return session.first(
        "select hash from source_payload where submitter = ? and source_id = ?",
        row -> row.getString("hash"),
        submitter,
        source);
  }

  /** Makes it what a submitter said last of an article; null for nothing. */
  static void keepPayload(
      Session session, String submitter, String source, @Nullable String payload) {
    session.update(
        "delete from source_payload where submitter = ? and source_id = ?", submitter, source);
    if (payload != null) {
      session.update(
          "insert into source_payload (submitter, source_id, hash) values (?, ?, ?)",
          submitter,
          source,
          payload);
    }
  }

  private static String spelled(Source source) {
    return Stream.of(
            source.title(),
            source.publisher(),
            source.url(),
            source.publishedOn(),
            source.publishedOnBasis(),
            source.language())
        .map(part -> part == null ? "" : "=" + part)
        .collect(Collectors.joining("\0"));
  }

  private static Source merged(Source before, Source given) {
    // A date and what it rests on belong together.
    Source dated = given.publishedOn() == null ? before : given;
    return new Source(
        before.id(),
        either(given.title(), before.title()),
        either(given.publisher(), before.publisher()),
        either(given.url(), before.url()),
        dated.publishedOn(),
        dated.publishedOnBasis(),
        either(given.language(), before.language()),
        before.sha256(),
        before.text());
  }

  private static @Nullable String either(@Nullable String given, @Nullable String known) {
    return given == null ? known : given;
  }
}
