package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Descriptors;
import io.factsheet.store.Store;
import java.util.Optional;
import java.util.function.Function;

/**
 * Datasets as former descriptors had them: a release is read, and made again, with the one it was
 * made with.
 */
final class Lineage {
  private final Descriptors descriptors;
  private final Function<String, Dataset> restore;

  /**
   * @param restore makes a dataset of a descriptor in canonical JSON
   */
  Lineage(Store store, Function<String, Dataset> restore) {
    this.descriptors = store.descriptors();
    this.restore = restore;
  }

  /** The dataset as it was when a release was made; empty where that is not known. */
  Optional<Dataset> at(Release release, Dataset today) {
    return release.descriptorSha256().equals(today.descriptor().sha256())
        ? Optional.of(today)
        : descriptors.find(release.dataset(), release.descriptorSha256()).flatMap(this::restore);
  }

  /** Empty where the descriptor has what this version of the program does not know. */
  Optional<Dataset> restore(String json) {
    try {
      return Optional.of(restore.apply(json));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
