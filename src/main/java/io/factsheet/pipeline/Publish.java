package io.factsheet.pipeline;

import io.factsheet.model.Release;
import io.factsheet.release.Publication;
import io.factsheet.release.Publisher;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.schema.Descriptor;
import io.factsheet.store.PendingCut;
import io.factsheet.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings datasets out. */
public final class Publish {
  private final Store store;
  private final Datasets datasets;
  private final Publisher publisher;
  private final Clock clock;

  public Publish(Store store, Datasets datasets, Publisher publisher, Clock clock) {
    this.clock = clock;
    this.store = store;
    this.datasets = datasets;
    this.publisher = publisher;
  }

  /**
   * Makes a release of a dataset if it has changed.
   *
   * @throws IOException where a file could not be written; the last release stays up
   */
  public Publication publish(Dataset dataset) throws IOException {
    return publisher.publish(dataset);
  }

  /**
   * Makes releases again without facts that were removed.
   *
   * @return what stands in the way
   */
  Optional<Publication.Stopped> withhold(Dataset dataset) throws IOException {
    return publisher.withhold(dataset);
  }

  /** Makes a release of every dataset that has changed. */
  public Map<Dataset, Publication> publishAll() throws IOException {
    Map<Dataset, Publication> publications = new LinkedHashMap<>();
    for (Dataset dataset : datasets.all()) {
      publications.put(dataset, publisher.publish(dataset));
    }
    return publications;
  }

  /**
   * Finishes what was begun and takes over what lies in the exports folder. To be called before
   * anything is stored or served.
   *
   * @return what could not be mended
   */
  public List<Publication.Stopped> recover() throws IOException {
    List<Publication.Stopped> stopped = new ArrayList<>();
    for (Dataset dataset : datasets.all()) {
      stopped.addAll(publisher.recover(dataset));
    }
    return stopped;
  }

  /**
   * Remembers the descriptors in use, and asks for a release of every dataset whose newest one was
   * made with another. To be called after {@link #recover}.
   *
   * @return datasets of which facts are stored and no descriptor is here
   */
  public List<String> adoptDescriptors() {
    for (Dataset dataset : datasets.all()) {
      Descriptor descriptor = dataset.descriptor();
      store.descriptors().keep(dataset.name(), descriptor.sha256(), descriptor.json());
      Optional<Release> newest = store.releases().latest(dataset.name());
      if (newest.isPresent() && !newest.get().descriptorSha256().equals(descriptor.sha256())) {
        store.releases().request(dataset.name(), clock.instant());
      }
    }
    return store.descriptors().datasets().stream()
        .filter(name -> datasets.named(name).isEmpty())
        .toList();
  }

  /** Finishes releases that were recorded and are not in their place, by whoever made them. */
  List<Publication> finish() throws IOException {
    List<Publication> finished = new ArrayList<>();
    for (Dataset dataset : datasets.all()) {
      publisher.finish(dataset).ifPresent(finished::add);
    }
    return finished;
  }

  /** The datasets with changes that wait for a release. */
  List<PendingCut> pending() {
    return store.releases().pending();
  }

  Optional<Dataset> dataset(String name) {
    return datasets.named(name);
  }
}
