package io.factsheet.refresh;

import org.jspecify.annotations.Nullable;

/**
 * A gate that holds back a run.
 *
 * @param dataset null where it is about the run as a whole
 * @param found in percent; of {@link Gate#FUTURE} in facts, of {@link Gate#FIGURE} in times of the
 *     last figure; null where nothing was counted
 * @param limit in the same; null where nothing was counted
 * @param message what is out of the ordinary, one sentence
 */
public record Tripped(
    Gate gate,
    @Nullable String dataset,
    @Nullable Double found,
    @Nullable Double limit,
    String message) {

  /** That every run of the feed waits. */
  public static Tripped hold(Feed feed) {
    return new Tripped(
        Gate.HOLD,
        null,
        null,
        null,
        "Every run of the feed \"" + feed.name() + "\" waits for an editor.");
  }
}
