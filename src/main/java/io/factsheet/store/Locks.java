package io.factsheet.store;

import java.io.IOException;
import java.util.Optional;

/**
 * Named locks that only one holder can have, in all processes that share the store. Whose process
 * dies lets go of its own.
 *
 * <p>Where the database is a server, a lock is lost with the connection to it, and another process
 * may take it: whoever holds one asks {@link Held#check} before a step that nobody else may take.
 */
public interface Locks {

  /** A lock that is held until it is closed, by whichever thread. */
  interface Held extends AutoCloseable {
    /**
     * Does nothing while the lock is held.
     *
     * @throws StoreException where it was lost
     */
    void check();

    @Override
    void close() throws IOException;
  }

  /**
   * Waits for a lock and takes it. Its holder would wait for itself for ever.
   *
   * @param name of the characters of a file name
   */
  Held hold(String name) throws IOException;

  /** Takes a lock if nobody holds it, and does not wait for it. */
  Optional<Held> tryHold(String name) throws IOException;
}
