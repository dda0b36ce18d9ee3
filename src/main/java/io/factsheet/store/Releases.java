package io.factsheet.store;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Releases: what there is, what the next one would hold, and the record of a new one. */
public final class Releases {
  private static final String COLUMNS =
      "select dataset, number, cut_at, descriptor_sha256, renderer, facts, sources, last_article"
          + " from release";

  private final Database database;

  Releases(Database database) {
    this.database = database;
  }

  /** All of a dataset, the newest first. */
  public List<Release> list(String dataset) {
    return database.read(
        session -> {
          Map<Integer, List<ReleaseFile>> files = new HashMap<>();
          session.each(
              """
              select number, name, bytes, sha256, kept from release_file
              where dataset = ? order by number, position
              """,
              row -> Map.entry(row.getInt("number"), file(row)),
              of -> files.computeIfAbsent(of.getKey(), _ -> new ArrayList<>()).add(of.getValue()),
              dataset);
          return session
              .list(COLUMNS + " where dataset = ? order by number desc", Releases::read, dataset)
              .stream()
              .map(release -> release.withFiles(files.getOrDefault(release.number(), List.of())))
              .toList();
        });
  }

  /** The datasets that have any, by name. */
  public List<String> datasets() {
    return database.read(
        session ->
            session.list(
                "select distinct dataset from release order by dataset",
                row -> row.getString("dataset")));
  }

  /** The newest of a dataset. */
  public Optional<Release> latest(String dataset) {
    return database.read(
        session ->
            session
                .first(
                    COLUMNS + " where dataset = ? order by number desc limit 1",
                    Releases::read,
                    dataset)
                .map(release -> withFiles(session, release)));
  }

  public Optional<Release> find(String dataset, int number) {
    return database.read(
        session ->
            session
                .first(
                    COLUMNS + " where dataset = ? and number = ?", Releases::read, dataset, number)
                .map(release -> withFiles(session, release)));
  }

  /** What a release holds; empty where it is known by its files only, or not at all. */
  public Optional<Edition> edition(String dataset, int number) {
    return database.read(
        session ->
            session.first(
                """
                select revisions_upto, sources_upto from release
                where dataset = ? and number = ? and revisions_upto is not null
                """,
                row ->
                    new Edition(
                        dataset,
                        number,
                        row.getLong("revisions_upto"),
                        row.getLong("sources_upto")),
                dataset,
                number));
  }

  /** What a release made now would hold. */
  public Cut cut(String dataset) {
    return database.read(
        session -> {
          Cut empty =
              session.first(CUT, row -> start(row, dataset), dataset, dataset).orElseThrow();
          return count(session, empty.edition(), empty.changes());
        });
  }

  /** What a release of an edition holds, as it is counted now. */
  public Cut count(Edition edition) {
    return database.read(session -> count(session, edition, 0));
  }

  private static Cut count(Session session, Edition edition, long changes) {
    return session
        .first(
            """
                  select count(*) as facts, count(distinct r.source_id) as sources,
                    max(m.published_on) as last_article
                  from revision r
                  join source_metadata m on m.source_id = r.source_id
                    and m.seq <= ? and (m.superseded_by is null or m.superseded_by > ?)
                  where r.dataset = ? and r.seq <= ?
                    and (r.superseded_by is null or r.superseded_by > ?) and not r.withdrawn
                  """,
            row ->
                new Cut(
                    edition,
                    row.getInt("facts"),
                    row.getInt("sources"),
                    Rows.day(row, "last_article"),
                    changes),
            edition.sources(),
            edition.sources(),
            edition.dataset(),
            edition.revisions(),
            edition.revisions())
        .orElseThrow();
  }

  // One statement, so that all of it is of one moment.
  private static final String CUT =
      """
      select coalesce((select max(seq) from revision), 0) as revisions,
        coalesce((select max(seq) from source_metadata), 0) as sources,
        coalesce((select changes from pending_cut where dataset = ?), 0) as changes,
        coalesce((select max(number) from release where dataset = ?), 0) + 1 as number
      """;

  private static Cut start(ResultSet row, String dataset) throws SQLException {
    Edition edition =
        new Edition(
            dataset, row.getInt("number"), row.getLong("revisions"), row.getLong("sources"));
    return new Cut(edition, 0, 0, null, row.getLong("changes"));
  }

  /** Whether a later edition says anything else than an earlier one. */
  public boolean differ(Edition then, Edition now) {
    return database.read(
        session -> revisionsDiffer(session, then, now) || sourcesDiffer(session, then, now));
  }

  /** A fact that came and went in between makes no difference. */
  private static boolean revisionsDiffer(Session session, Edition then, Edition now) {
    return session
        .first(
            """
            select 1 from revision n
            where n.dataset = ? and n.seq > ? and n.seq <= ?
              and (n.superseded_by is null or n.superseded_by > ?)
              and (not n.withdrawn or exists (select 1 from revision o
                where o.dataset = n.dataset and o.fact_id = n.fact_id and o.seq <= ?
                  and (o.superseded_by is null or o.superseded_by > ?) and not o.withdrawn))
            limit 1
            """,
            row -> true,
            now.dataset(),
            then.revisions(),
            now.revisions(),
            now.revisions(),
            then.revisions(),
            then.revisions())
        .isPresent();
  }

  private static boolean sourcesDiffer(Session session, Edition then, Edition now) {
    return session
        .first(
            """
            select 1
            from source_metadata n
            join source_metadata o on o.source_id = n.source_id
              and o.seq <= ? and (o.superseded_by is null or o.superseded_by > ?)
            where n.seq > ? and n.seq <= ? and (n.superseded_by is null or n.superseded_by > ?)
              and (n.title is distinct from o.title
                or n.publisher is distinct from o.publisher
                or n.url is distinct from o.url
                or n.published_on is distinct from o.published_on
                or n.published_on_basis is distinct from o.published_on_basis
                or n.language is distinct from o.language)
              and exists (select 1 from revision r
                where r.source_id = n.source_id and r.dataset = ? and r.seq <= ?
                  and (r.superseded_by is null or r.superseded_by > ?) and not r.withdrawn)
            limit 1
            """,
            row -> true,
            then.sources(),
            then.sources(),
            then.sources(),
            now.sources(),
            now.sources(),
            now.dataset(),
            now.revisions(),
            now.revisions())
        .isPresent();
  }

  /**
   * Records a release of a cut, and with it that the cut's revisions are released. From then on the
   * release exists, whether or not its files are in their place.
   *
   * @param descriptor in canonical JSON
   */
  public void record(Release release, String descriptor, Cut cut) {
    database.write(
        session -> {
          Descriptors.keep(
              session, release.dataset(), release.descriptorSha256(), descriptor, release.cutAt());
          ReleaseWriter.insert(session, release, cut.edition());
          ReleaseWriter.stamp(session, release.number(), cut.edition());
          PendingCuts.clear(session, cut);
          return release;
        });
  }

  /**
   * Records that files are kept no longer. They can be removed from then on, and not before.
   *
   * @param files of some releases, each with those that are given up
   */
  public void giveUp(List<Release> files) {
    database.write(
        session -> {
          files.forEach(release -> ReleaseWriter.giveUp(session, release));
          return files;
        });
  }

  /** The datasets with changes that may want a release. */
  public List<PendingCut> pending() {
    return database.read(PendingCuts::list);
  }

  /** Asks for a release, though no facts came in. */
  public void request(String dataset, Instant at) {
    database.write(
        session -> {
          PendingCuts.add(session, dataset, at);
          return dataset;
        });
  }

  /** Says that there is nothing to release in what had come in when the cut was made. */
  public void nothingToRelease(Cut cut) {
    if (cut.changes() > 0) {
      database.write(
          session -> {
            PendingCuts.clear(session, cut);
            return cut;
          });
    }
  }

  private static Release read(ResultSet row) throws SQLException {
    return new Release(
        row.getString("dataset"),
        row.getInt("number"),
        Rows.time(row, "cut_at"),
        row.getString("descriptor_sha256"),
        row.getString("renderer"),
        row.getInt("facts"),
        row.getInt("sources"),
        Rows.day(row, "last_article"),
        List.of());
  }

  private static ReleaseFile file(ResultSet row) throws SQLException {
    return new ReleaseFile(
        row.getString("name"),
        row.getLong("bytes"),
        row.getString("sha256"),
        row.getBoolean("kept"));
  }

  private static Release withFiles(Session session, Release release) {
    List<ReleaseFile> files =
        session.list(
            """
            select name, bytes, sha256, kept from release_file
            where dataset = ? and number = ? order by position
            """,
            Releases::file,
            release.dataset(),
            release.number());
    return release.withFiles(files);
  }
}
