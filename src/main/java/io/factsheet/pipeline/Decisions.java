package io.factsheet.pipeline;

import io.factsheet.model.Run;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Decided;
import io.factsheet.store.Store;
import io.factsheet.store.StoreException;
import io.factsheet.store.Submitter;
import java.io.IOException;
import java.util.Optional;

/** What editors decide on runs that gates hold back. */
public final class Decisions {
  private final Store store;
  private final Ingest ingest;
  private final Publish publish;

  public Decisions(Store store, Ingest ingest, Publish publish) {
    this.store = store;
    this.ingest = ingest;
    this.publish = publish;
  }

  /**
   * What came of a decision.
   *
   * @param run as it is now; empty where there is none
   */
  public record Decision(Decided decided, Optional<Run> run) {}

  /**
   * Lets in what a run brought, and makes the releases that follow. Where one cannot be made, the
   * run stays approved, and the release is tried again with the next changes that are due.
   */
  public Decision approve(long run, Submitter editor) {
    Decided decided = store.heldRuns().approve(run, editor, ingest::restate);
    if (decided instanceof Decided.Done done) {
      RunReport report = new RunReport();
      for (String name : done.datasets()) {
        publish.dataset(name).ifPresent(dataset -> publish(dataset, report));
      }
      store.runs().remark(run, report.message());
    }
    return decision(decided, run);
  }

  private void publish(Dataset dataset, RunReport report) {
    try {
      report.published(dataset, publish.publish(dataset));
    } catch (IOException | StoreException e) {
      report.unpublished(dataset, e);
    }
  }

  /** Refuses what a run brought; its record keeps it. */
  public Decision discard(long run, Submitter editor) {
    return decision(store.heldRuns().discard(run, editor), run);
  }

  private Decision decision(Decided decided, long run) {
    return new Decision(decided, store.runs().find(run));
  }
}
