package io.factsheet.store;

import java.util.Map;

/** Where the two databases differ; all other SQL of this package is understood by both. */
sealed interface Dialect permits Sqlite, Postgresql {

  /** Makes what the session reads one state of the database, whatever others write meanwhile. */
  void beginReading(Session session);

  /**
   * Makes the session the only one to write, waiting for others to end theirs. So sequence numbers
   * become visible in their order, which is what editions rest on.
   */
  void beginWriting(Session session);

  /** Lets numbers that the database gives go on behind those that were copied into it. */
  void continueNumbering(Session session);

  /** How canonical JSON is looked into. */
  JsonSql json();

  /** The views that this program made, with their marks. */
  Map<String, String> views(Session session);

  /**
   * Makes a view that is not there.
   *
   * @param mark to be found again by {@link #views}
   */
  void createView(Session session, String name, String mark, String query);

  /** Takes what was erased out of the database's files; outside of a transaction. */
  void sweep(Session session);

  /** How many rows of a large result to hold at once; 0 leaves it to the driver. */
  int fetchSize();
}
