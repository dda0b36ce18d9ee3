package io.factsheet.gazetteer;

import io.factsheet.gazetteer.Actor.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Puts the actors together from the tables that speak of them. */
final class Actors {
  private static final String COUNTRIES = "gazetteer/world-countries/countries.tsv";
  private static final String TERRITORIES = "gazetteer/cldr/territories.tsv";
  private static final String ORGANISATIONS = "gazetteer/organisations.tsv";
  private static final String WORDS = "gazetteer/words.tsv";

  private Actors() {}

  /** By code, in the order of the tables. */
  static Map<String, Actor> read() {
    var drafts = new LinkedHashMap<String, Draft>();
    for (List<String> row : Table.rows(COUNTRIES)) {
      Draft draft = draft(drafts, COUNTRIES, row.get(0), row.get(1), Kind.COUNTRY);
      draft.words("name").addAll(Table.list(row.get(2)));
      draft.words("adjective").addAll(Table.list(row.get(3)));
      draft.words("seat").addAll(Table.list(row.get(4)));
    }
    for (List<String> row : Table.rows(TERRITORIES)) {
      known(drafts, TERRITORIES, row.get(0)).words("name").addAll(Table.list(row.get(1)));
    }
    for (List<String> row : Table.rows(ORGANISATIONS)) {
      draft(drafts, ORGANISATIONS, row.get(0), row.get(1), Kind.ORGANISATION)
          .words("name")
          .add(row.get(0));
    }
    for (List<String> row : Table.rows(WORDS)) {
      known(drafts, WORDS, row.get(0)).words(row.get(1)).addAll(Table.list(row.get(2)));
    }
    var actors = new LinkedHashMap<String, Actor>();
    drafts.forEach((code, draft) -> actors.put(code, draft.finished(code)));
    return actors;
  }

  /** Each actor under each of its names. That a name means two is an error of the data. */
  static Map<String, Actor> byName(Collection<Actor> actors) {
    var byName = new HashMap<String, Actor>();
    for (Actor actor : actors) {
      index(byName, actor.name(), actor);
      actor.otherNames().forEach(name -> index(byName, name, actor));
    }
    return byName;
  }

  private static void index(Map<String, Actor> byName, String name, Actor actor) {
    Actor other = byName.put(NameKey.of(name), actor);
    if (other != null && !other.equals(actor)) {
      throw new IllegalStateException(
          "\"%s\" means both %s and %s".formatted(name, other.code(), actor.code()));
    }
  }

  private static Draft draft(
      Map<String, Draft> drafts, String table, String code, String name, Kind kind) {
    var draft = new Draft(name, kind);
    if (drafts.put(code, draft) != null) {
      throw new IllegalStateException(table + ": a second row for " + code);
    }
    return draft;
  }

  private static Draft known(Map<String, Draft> drafts, String table, String code) {
    Draft draft = drafts.get(code);
    if (draft == null) {
      throw new IllegalStateException(table + ": no actor has the code " + code);
    }
    return draft;
  }

  /** An actor while its words are gathered, by their kind in {@code words.tsv}. */
  private static final class Draft {
    private static final List<String> KINDS =
        List.of("name", "adjective", "people", "seat", "byname");
    private final String name;
    private final Kind kind;
    private final Map<String, SequencedSet<String>> words = new HashMap<>();

    Draft(String name, Kind kind) {
      this.name = name;
      this.kind = kind;
      KINDS.forEach(word -> words.put(word, new LinkedHashSet<>()));
    }

    SequencedSet<String> words(String of) {
      SequencedSet<String> found = words.get(of);
      if (found == null) {
        throw new IllegalStateException(WORDS + ": no kind of word is called " + of);
      }
      return found;
    }

    Actor finished(String code) {
      words("name").remove(name);
      return new Actor(
          code,
          name,
          kind,
          List.copyOf(words("name")),
          List.copyOf(words("adjective")),
          List.copyOf(words("people")),
          List.copyOf(words("seat")),
          List.copyOf(words("byname")));
    }
  }
}
