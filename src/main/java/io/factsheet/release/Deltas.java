package io.factsheet.release;

import io.factsheet.export.CellChange;
import io.factsheet.export.Rows;
import io.factsheet.model.Release;
import io.factsheet.release.Delta.Side;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Developments;
import io.factsheet.store.Edition;
import io.factsheet.store.Releases;
import io.factsheet.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tells what is different between releases of a dataset. */
public final class Deltas {
  private final Releases releases;
  private final Developments developments;
  private final Lineage lineage;

  /**
   * @param restore makes a dataset of a former descriptor in canonical JSON
   */
  public Deltas(Store store, Function<String, Dataset> restore) {
    this(store, new Lineage(store, restore));
  }

  Deltas(Store store, Lineage lineage) {
    this.releases = store.releases();
    this.developments = store.developments();
    this.lineage = lineage;
  }

  /**
   * What is different in a release from an earlier one, not necessarily the one before it.
   *
   * @param today the dataset as it is now
   * @return empty where one of them is known by its files only
   */
  public Optional<Rows<CellChange>> between(Release since, Release until, Dataset today) {
    return side(since, today)
        .flatMap(then -> side(until, today).map(now -> new Delta(developments, then, now)));
  }

  /**
   * What is different in a release from the one before it; nothing, where it is the first.
   *
   * @param dataset as the release shows it
   * @return rows that cannot be had where the one before is known by its files only
   */
  Rows<CellChange> of(Release release, Dataset dataset, Edition edition) {
    if (release.number() == 1) {
      return Rows.of(List.of());
    }
    Side now = new Side(edition, dataset);
    return before(release, dataset)
        .<Rows<CellChange>>map(then -> new Delta(developments, then, now))
        .orElse(
            _ -> {
              throw new LostReleaseException(release.number() - 1);
            });
  }

  /** Whether it can be told what is different in a release from the one before it. */
  boolean canTell(Release release, Dataset dataset) {
    return release.number() == 1 || before(release, dataset).isPresent();
  }

  /**
   * Whether it is known what a release held, and what the one before it did.
   *
   * @param today the dataset as it is now
   */
  boolean knows(Release release, Dataset today) {
    return side(release, today).filter(now -> canTell(release, now.dataset())).isPresent();
  }

  private Optional<Side> before(Release release, Dataset dataset) {
    return releases
        .find(release.dataset(), release.number() - 1)
        .flatMap(before -> side(before, dataset));
  }

  Optional<Side> side(Release release, Dataset today) {
    return releases
        .edition(release.dataset(), release.number())
        .flatMap(edition -> lineage.at(release, today).map(dataset -> new Side(edition, dataset)));
  }
}
