package io.factsheet.store;

import io.factsheet.model.Sha256;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Views of the database, for its own tools. They serve people alone: this program reads none, and
 * runs where they cannot be made.
 */
public final class Views {
  private final Database database;
  private final Locks locks;

  Views(Database database, Locks locks) {
    this.database = database;
    this.locks = locks;
  }

  /**
   * Makes these views, and drops those of datasets that are not among them. One that is there
   * already stays, with whatever permissions it was given.
   *
   * @return what could not be done, a sentence each
   */
  public List<String> keep(List<View> views) throws IOException {
    List<String> failures = new ArrayList<>();
    // Others may start at the same time.
    try (var _ = locks.hold("views")) {
      Map<String, String> there = database.read(database.dialect()::views);
      Set<String> gone = new HashSet<>(there.keySet());
      for (View view : views) {
        gone.remove(view.name());
        String query = new ViewSql(database.dialect().json()).query(view);
        if (!mark(query).equals(there.get(view.name()))) {
          attempt(view.name(), session -> make(session, view.name(), query), failures);
        }
      }
      gone.stream()
          .sorted()
          .forEach(name -> attempt(name, session -> drop(session, name), failures));
    }
    return failures;
  }

  /** Drops all, so that the tables under them can change. */
  static void dropAll(Database database) {
    database.write(
        session -> {
          Set<String> all = database.dialect().views(session).keySet();
          all.forEach(name -> drop(session, name));
          return all;
        });
  }

  /** By which a view is known to be ours, and to have been made by a query. */
  private static String mark(String query) {
    return "Made by Factsheet " + Sha256.of(query);
  }

  private void make(Session session, String name, String query) {
    drop(session, name);
    database.dialect().createView(session, name, mark(query), query);
  }

  private static void drop(Session session, String name) {
    session.update("drop view if exists " + JsonSql.name(name));
  }

  /** Each by itself: one that somebody else's views rest on does not keep the others away. */
  private void attempt(String name, Consumer<Session> work, List<String> failures) {
    try {
      database.write(
          session -> {
            work.accept(session);
            return name;
          });
    } catch (StoreException e) {
      failures.add("The view " + name + " could not be brought up to date: " + e.getMessage());
    }
  }
}
