package io.factsheet.pipeline;

import io.factsheet.release.PackageCopies;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.release.RenderingCache;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edited;
import io.factsheet.store.Store;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/**
 * Removes facts for legal reasons: from the database, and from all releases, which are made again
 * without them.
 */
public final class Suppressing {
  private final Store store;
  private final Editing editing;
  private final Publish publish;
  private final PackageCopies packages;
  private final RenderingCache renderings;

  public Suppressing(
      Store store,
      Editing editing,
      Publish publish,
      PackageCopies packages,
      RenderingCache renderings) {
    this.store = store;
    this.editing = editing;
    this.publish = publish;
    this.packages = packages;
    this.renderings = renderings;
  }

  /**
   * What came of it.
   *
   * <p>Where releases still hold the fact, whatever publishes next tries again.
   *
   * @param stopped what stands in the way
   * @param failure why files could not be written
   */
  public record Suppressed(
      EditAnswer answer, Optional<Stopped> stopped, Optional<IOException> failure) {}

  /** Removes a fact. Where it is removed already, what was left to do is done. */
  public Suppressed suppress(Editing.Request request) throws RefusedEditException {
    EditAnswer answer = editing.remove(request);
    boolean removed =
        answer.edited() instanceof Edited.Done || answer.edited() instanceof Edited.Removed;
    return removed
        ? withhold(answer, request.dataset())
        : new Suppressed(answer, Optional.empty(), Optional.empty());
  }

  /**
   * Deletes what was made of releases of before. To be called at the start, as a process that died
   * may have left it.
   */
  void forgetCopies(Collection<Dataset> datasets) throws IOException {
    for (Dataset dataset : datasets) {
      if (!store.removals().facts(dataset.name()).isEmpty()) {
        forget(dataset);
      }
    }
  }

  private void forget(Dataset dataset) throws IOException {
    packages.forget(dataset.name());
    renderings.forget(dataset.name() + "-");
  }

  private Suppressed withhold(EditAnswer answer, Dataset dataset) {
    try {
      Optional<Stopped> stopped = publish.withhold(dataset);
      forget(dataset);
      return new Suppressed(answer, stopped, Optional.empty());
    } catch (IOException e) {
      return new Suppressed(answer, Optional.empty(), Optional.of(e));
    }
  }
}
