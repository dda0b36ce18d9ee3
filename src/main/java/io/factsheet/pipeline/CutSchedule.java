package io.factsheet.pipeline;

import io.factsheet.release.Publication;
import io.factsheet.schema.Dataset;
import io.factsheet.store.PendingCut;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When what came in through the API is released: once nobody has written for a while, and in any
 * case before the oldest change has waited too long. What waits is known to the store, so that a
 * restart forgets nothing.
 */
public final class CutSchedule {
  private final Publish publish;
  private final Clock clock;
  private final Duration quiet;
  private final Duration longest;

  public CutSchedule(Publish publish, Clock clock, Duration quiet, Duration longest) {
    this.publish = publish;
    this.clock = clock;
    this.quiet = quiet;
    this.longest = longest;
  }

  /**
   * Releases the datasets that are due, and finishes what another process, or an earlier call, did
   * not bring to its end.
   */
  public List<Publication> cutDue() throws IOException {
    List<Publication> cut = new ArrayList<>(publish.finish());
    Instant now = clock.instant();
    for (PendingCut pending : publish.pending()) {
      boolean due =
          !now.isBefore(pending.last().plus(quiet)) || !now.isBefore(pending.first().plus(longest));
      // A dataset whose descriptor is gone stays as it was published.
      Optional<Dataset> dataset = publish.dataset(pending.dataset());
      if (due && dataset.isPresent()) {
        cut.add(publish.publish(dataset.get()));
      }
    }
    return cut;
  }
}
