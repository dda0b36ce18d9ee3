package io.factsheet.store;

import io.factsheet.model.Run;
import java.util.List;

/** What came of an editor's decision on a held run. */
public sealed interface Decided {

  /**
   * It is done.
   *
   * @param datasets that the run is about, by name
   */
  record Done(List<String> datasets) implements Decided {}

  /** The run is not held, or no longer. */
  record NotHeld(Run run) implements Decided {}

  /** There is no such run. */
  record Unknown() implements Decided {}
}
