package io.factsheet.store;

import java.time.Clock;
import java.util.function.Consumer;

/**
 * All that is kept: articles, facts with their history, releases and runs.
 *
 * <p>Every method of it and its parts throws {@link StoreException} where the database fails.
 */
public final class Store {
  private final Database database;
  private final Clock clock;
  private final Locks locks;

  /**
   * @param database that is migrated
   */
  Store(Database database, Clock clock, Locks locks) {
    this.database = database;
    this.clock = clock;
    this.locks = locks;
  }

  public Sources sources() {
    return new Sources(database);
  }

  public Facts facts() {
    return new Facts(database);
  }

  public Agreements agreements() {
    return new Agreements(database);
  }

  public Developments developments() {
    return new Developments(database);
  }

  public Conflicts conflicts() {
    return new Conflicts(database);
  }

  public Releases releases() {
    return new Releases(database);
  }

  public Runs runs() {
    return new Runs(database, clock);
  }

  public HeldRuns heldRuns() {
    return new HeldRuns(database, clock);
  }

  public Removals removals() {
    return new Removals(database);
  }

  public Descriptors descriptors() {
    return new Descriptors(database, clock);
  }

  public Views views() {
    return new Views(database, locks);
  }

  public Locks locks() {
    return locks;
  }

  /**
   * Copies all that is kept, as it is at one moment, into a snapshot that is empty. Others can read
   * and write meanwhile.
   *
   * @param progress is told of each table that was copied
   */
  public void copyTo(Snapshot snapshot, Consumer<String> progress) {
    snapshot.takeIn(database, progress);
  }

  /**
   * Asks whether a snapshot can be restored here.
   *
   * @throws StoreException where anything is kept here already
   */
  public void requireRoomFor(Snapshot snapshot) {
    snapshot.requireRoomIn(database);
  }

  /**
   * Takes over all that a snapshot holds, or nothing of it.
   *
   * @param progress is told of each table that was copied
   * @throws StoreException where anything is kept here already, among others
   */
  public void restore(Snapshot snapshot, Consumer<String> progress) {
    snapshot.giveOut(database, progress);
  }

  /** Begins a submission, waiting for other writers to end theirs. */
  public UnitOfWork begin(Submitter submitter, Restating restating) {
    return new UnitOfWork(database.openForWriting(), submitter, clock.instant(), restating);
  }

  /** What editors do to facts. */
  public Edits edits(Restating restating, EventOf events, SameWords same) {
    return new Edits(database, clock, restating, events, same);
  }

  /**
   * Begins to take over the published releases of a dataset that this database has none of, waiting
   * for other writers to end theirs.
   */
  public Adopting adopt(String dataset, Restating restating) {
    return new Adopting(database.openForWriting(), dataset, clock.instant(), restating);
  }
}
