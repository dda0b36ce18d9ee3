package io.factsheet.release;

import io.factsheet.schema.FormerDescriptors;
import io.factsheet.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The descriptors that the database knows of a dataset; where it knows none, the one of the newest
 * release in the exports folder, which it is about to take over.
 */
public final class PastDescriptors implements FormerDescriptors {
  private final Store store;
  private final ExportsFolder exports;

  /**
   * @param exports the folder of what is published
   */
  public PastDescriptors(Store store, Path exports) {
    this.store = store;
    this.exports = new ExportsFolder(exports);
  }

  @Override
  public List<String> of(String dataset) {
    List<String> known = store.descriptors().list(dataset);
    return known.isEmpty() ? published(dataset).stream().toList() : known;
  }

  private Optional<String> published(String dataset) {
    try {
      var newest = exports.readIndex(dataset).orElse(List.of()).stream().findFirst();
      return newest.isPresent() ? exports.descriptor(newest.get()) : Optional.empty();
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // the takeover says what is wrong with the index
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
