package io.factsheet.store;

import io.factsheet.model.Source;
import java.util.Optional;

/** Reads articles. */
public final class Sources {
  private static final String CURRENT =
      "select "
          + SourceRows.COLUMNS
          + """
          , s.text
          from source s join source_metadata m on m.source_id = s.id and m.superseded_by is null
          """;

  private final Database database;

  Sources(Database database) {
    this.database = database;
  }

  /** One article as it is known now, with its text where that is known. */
  public Optional<Source> find(String id) {
    return database.read(session -> find(session, id));
  }

  /** The article that takes the place of one, where there is such; the newest to say so. */
  public Optional<String> successor(String id) {
    return database.read(session -> Successions.successor(session, id));
  }

  /** The article that one takes the place of. */
  public Optional<String> predecessor(String id) {
    return database.read(session -> Successions.predecessor(session, id));
  }

  static Optional<Source> find(Session session, String id) {
    return session.first(CURRENT + " where s.id = ?", SourceRows::withText, id);
  }
}
