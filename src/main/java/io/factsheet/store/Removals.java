package io.factsheet.store;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Removal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Facts that were removed for legal reasons, and the releases that are to be made again without
 * them.
 *
 * <p>What remains of a fact: its id and source, when and by whom (name and role) its revisions were
 * made and for which reason, how its words were judged, the hash of what was submitted last. Its
 * values, quotes and notes are erased.
 */
public final class Removals {
  /** What an erased revision says. */
  static final String NOTHING = "{}";

  private final Database database;

  Removals(Database database) {
    this.database = database;
  }

  /** All of a dataset, by time and id. */
  public List<Removal> list(String dataset) {
    return database.read(
        session -> {
          Map<String, List<Removal.Remade>> files = new LinkedHashMap<>();
          session.each(
              """
              select fact_id, number, name, sha256_before, sha256 from removal_file
              where dataset = ? order by fact_id, number, position
              """,
              row ->
                  Map.entry(
                      row.getString("fact_id"),
                      new Removal.Remade(
                          row.getInt("number"),
                          row.getString("name"),
                          row.getString("sha256_before"),
                          row.getString("sha256"))),
              one ->
                  files.computeIfAbsent(one.getKey(), _ -> new ArrayList<>()).add(one.getValue()),
              dataset);
          return session.list(
              "select fact_id, at, reason from removal where dataset = ? order by at, fact_id",
              row ->
                  new Removal(
                      row.getString("fact_id"),
                      Rows.time(row, "at"),
                      row.getString("reason"),
                      files.getOrDefault(row.getString("fact_id"), List.of())),
              dataset);
        });
  }

  /** The ids of a dataset's removed facts. */
  public Set<String> facts(String dataset) {
    return database.read(session -> facts(session, dataset));
  }

  static Set<String> facts(Session session, String dataset) {
    return new HashSet<>(
        session.list(
            "select fact_id from removal where dataset = ?",
            row -> row.getString("fact_id"),
            dataset));
  }

  /** The releases that may still hold removed facts, the oldest first, and the facts' ids. */
  public SortedMap<Integer, Set<String>> pending(String dataset) {
    return database.read(
        session -> {
          SortedMap<Integer, Set<String>> pending = new TreeMap<>();
          session.each(
              "select number, fact_id from removal_pending where dataset = ?",
              row -> Map.entry(row.getInt("number"), row.getString("fact_id")),
              one ->
                  pending.computeIfAbsent(one.getKey(), _ -> new TreeSet<>()).add(one.getValue()),
              dataset);
          return pending;
        });
  }

  /** Says that a release holds none: its files are as they were. */
  public void clear(Release release) {
    database.write(session -> clear(session, release));
  }

  private static int clear(Session session, Release release) {
    return session.update(
        "delete from removal_pending where dataset = ? and number = ?",
        release.dataset(),
        release.number());
  }

  /**
   * Records a release as it was made again. From then on it is that one, whether or not its files
   * are in their place.
   */
  public void replace(Release before, Release remade) {
    database.write(
        session -> {
          Map<String, ReleaseFile> files =
              remade.files().stream()
                  .collect(Collectors.toMap(ReleaseFile::name, Function.identity()));
          List<String> facts =
              session.list(
                  "select fact_id from removal_pending where dataset = ? and number = ?",
                  row -> row.getString("fact_id"),
                  before.dataset(),
                  before.number());
          for (String fact : facts) {
            int position = 0;
            for (ReleaseFile file : before.files()) {
              ReleaseFile now = files.get(file.name());
              session.update(
                  """
                  insert into removal_file (dataset, fact_id, number, position, name, sha256_before,
                    sha256) values (?, ?, ?, ?, ?, ?, ?)
                  """,
                  before.dataset(),
                  fact,
                  before.number(),
                  position++,
                  file.name(),
                  file.sha256(),
                  now == null ? null : now.sha256());
            }
          }
          ReleaseWriter.replace(session, remade);
          return clear(session, before);
        });
  }

  /**
   * Takes over removals that the database does not know, from the index of releases: its releases
   * are those from before, as where it was restored from an old backup.
   */
  public void adopt(String dataset, List<Removal> removals) {
    Set<String> known = facts(dataset);
    for (Removal removal : removals) {
      if (!known.contains(removal.factId())) {
        database.write(
            session -> {
              var current = RevisionWriter.current(session, dataset, removal.factId());
              List<Integer> releases = showing(session, dataset, removal.factId());
              erase(session, dataset, removal.factId());
              current.ifPresent(
                  one ->
                      append(
                          session,
                          one,
                          new Change(
                              Kind.LEGAL,
                              new Submitter("exports", null),
                              removal.at(),
                              removal.reason())));
              // Their files are remade already, or made again now; the record tells of both once.
              put(
                  session,
                  dataset,
                  new Removal(removal.factId(), removal.at(), removal.reason(), List.of()),
                  releases);
              return dataset;
            });
      }
    }
  }

  /** Erases a fact and withholds it from all releases; the caller has it in the history. */
  static Revision remove(Session session, RevisionWriter.Current current, Change change) {
    Revision old = current.revision();
    List<Integer> releases = showing(session, old.dataset(), old.factId());
    erase(session, old.dataset(), old.factId());
    Revision next = append(session, current, change);
    put(
        session,
        old.dataset(),
        new Removal(old.factId(), change.at(), change.reason(), List.of()),
        releases);
    return next;
  }

  /** Keeps a removal that came with releases, whose files are without the fact already. */
  static void adopted(Session session, String dataset, Removal removal) {
    erase(session, dataset, removal.factId());
    put(session, dataset, removal, List.of());
  }

  private static void put(
      Session session, String dataset, Removal removal, List<Integer> releases) {
    String fact = removal.factId();
    session.update(
        "insert into removal (dataset, fact_id, at, reason) values (?, ?, ?, ?)",
        dataset,
        fact,
        removal.at(),
        removal.reason());
    int position = 0; // of all of them: the key asks for no more than that they differ
    for (Removal.Remade file : removal.files()) {
      session.update(
          """
          insert into removal_file (dataset, fact_id, number, position, name, sha256_before, sha256)
          values (?, ?, ?, ?, ?, ?, ?)
          """,
          dataset,
          fact,
          file.release(),
          position++,
          file.name(),
          file.sha256Before(),
          file.sha256());
    }
    for (int number : releases) {
      session.update(
          "insert into removal_pending (dataset, number, fact_id) values (?, ?, ?)",
          dataset,
          number,
          fact);
    }
  }

  /**
   * The releases that show anything of a fact, the one that tells that it is gone included. What an
   * adopted fact was before the newest release then, is not known.
   */
  private static List<Integer> showing(Session session, String dataset, String fact) {
    return session.list(
        """
        select number from release where dataset = ? and exists (
          select 1 from revision r
          where r.dataset = release.dataset and r.fact_id = ? and not r.withdrawn
            and case when r.kind = 'adopted' then r.first_release else r.from_release end
              <= release.number
            and (r.until_release is null or r.until_release >= release.number))
        order by number
        """,
        row -> row.getInt("number"),
        dataset,
        fact);
  }

  private static void erase(Session session, String dataset, String fact) {
    session.update(
        """
        update revision set value = ?, words_check_notes = null, internal_notes = null,
          preferred = null, vouches = null, withdrawn = ?
        where dataset = ? and fact_id = ?
        """,
        NOTHING,
        true,
        dataset,
        fact);
    session.update(
        "delete from agreement where revision in"
            + " (select seq from revision where dataset = ? and fact_id = ?)",
        dataset,
        fact);
    session.update("delete from conflict where dataset = ? and fact_id = ?", dataset, fact);
    session.update("delete from held_fact where dataset = ? and fact_id = ?", dataset, fact);
  }

  private static Revision append(Session session, RevisionWriter.Current current, Change change) {
    Revision old = current.revision();
    Assessment assessment =
        new Assessment(
            old.assessment().quoteMatch(),
            old.assessment().quoteStart(),
            old.assessment().wordsCheck(),
            null);
    Entry nothing =
        new Entry(old.dataset(), old.factId(), old.sourceId(), assessment, NOTHING, null, "");
    Standing standing = new Standing(old.standing().review(), null, true);
    Revision next = old.next(nothing, change, standing);
    long seq = new RevisionWriter(session, Restating.NONE).append(next, current);
    // No release holds the fact any more, from the first one on.
    session.update("update revision set from_release = first_release where seq = ?", seq);
    return RevisionWriter.current(session, old.dataset(), old.factId()).orElseThrow().revision();
  }
}
