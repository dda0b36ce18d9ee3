package io.factsheet.release;

import io.factsheet.model.Release;
import java.nio.file.Path;

/** What came of the wish to publish a dataset. */
public sealed interface Publication {

  /** There is a new release. */
  record Published(Release release) implements Publication {}

  /** The last release, if there is any, says all there is to say. */
  record Unchanged() implements Publication {}

  /** A release would hold fewer facts than the descriptor demands. */
  record TooFewFacts(int facts, int demanded) implements Publication {}

  /**
   * What lies in the exports folder is not what it should be. Nothing is published over it.
   *
   * @param path the file or folder
   * @param mend what to do about it, one sentence
   */
  record Stopped(Path path, String expected, String found, String mend) implements Publication {

    /** One sentence, for people. */
    public String message() {
      return path + ": expected " + expected + ", found " + found + ". " + mend;
    }
  }
}
