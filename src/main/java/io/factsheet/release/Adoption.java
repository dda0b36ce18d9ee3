package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.Source;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Adopting;
import io.factsheet.store.Revision;
import io.factsheet.store.Store;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets a database that has no release of a dataset take over those that lie in the exports folder:
 * the newest with its facts, older ones as files. The caller holds the dataset's lock.
 */
final class Adoption {
  private final Store store;
  private final ExportsFolder exports;
  private final Lineage lineage;

  Adoption(Store store, ExportsFolder exports, Lineage lineage) {
    this.store = store;
    this.exports = exports;
    this.lineage = lineage;
  }

  /** Takes over what there is, if anything, where the database has no release of the dataset. */
  Optional<Stopped> adopt(Dataset dataset) throws IOException {
    if (store.releases().latest(dataset.name()).isPresent()) {
      return Optional.empty();
    }
    Path index = exports.index(dataset.name());
    List<Release> releases;
    try {
      releases = exports.readIndex(dataset.name()).orElse(List.of());
    } catch (IllegalArgumentException e) {
      return Optional.of(unreadable(index, "a list of releases", e));
    }
    if (releases.isEmpty()) {
      return Optional.empty();
    }
    Optional<Stopped> wrong = exports.check(releases.getFirst());
    return wrong.isPresent() ? wrong : takeOver(dataset, releases);
  }

  /**
   * Takes over removals that a database with releases does not know: it was restored from a backup
   * made before. What was removed must not come back.
   */
  void adoptRemovals(Dataset dataset) throws IOException {
    try {
      store.removals().adopt(dataset.name(), exports.readRemovals(dataset.name()));
    } catch (IllegalArgumentException | CharacterCodingException _) {
      // An index that is damaged is made again.
    }
  }

  private Optional<Stopped> takeOver(Dataset dataset, List<Release> releases) throws IOException {
    Release newest = releases.getFirst();
    Path folder = exports.release(dataset.name(), newest.number());
    Path json = folder.resolve(dataset.name() + ".json");
    Path ndjson = folder.resolve(dataset.name() + ".ndjson");
    // Where the release does not tell its descriptor, whatever today's cannot read stops the
    // takeover.
    Optional<String> descriptor = exports.descriptor(newest);
    Dataset then = descriptor.flatMap(lineage::restore).orElse(dataset);
    CanonicalForm today = new CanonicalForm(dataset);
    PublishedEdits edits = new PublishedEdits();
    Optional<Stopped> wrong = edits.read(exports, releases);
    if (wrong.isPresent()) {
      return wrong;
    }
    try (Adopting adopting = store.adopt(dataset.name(), (name, value) -> today.restate(value))) {
      Optional<Stopped> conflict = addSources(json, adopting);
      if (conflict.isPresent()) {
        return conflict;
      }
      int facts = addFacts(ndjson, new PublishedFacts(then, releases, edits), adopting);
      if (facts != newest.facts()) {
        return Optional.of(
            new Stopped(
                ndjson,
                newest.facts() + " facts, as the index says",
                facts + " facts",
                "Put back " + ReleaseIndex.FILE + " as it was published."));
      }
      Set<Integer> lastHolders = edits.lastHolders();
      for (Release release : releases) {
        if (lastHolders.contains(release.number())) {
          addRetracted(release, then, releases, edits, adopting);
        }
      }
      exports.readRemovals(dataset.name()).forEach(adopting::removed);
      adopting.complete(releases, descriptor.orElse(null));
      return Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.of(
          new Stopped(Path.of(e.getFile()), "the file", "none", "Put back what was published."));
    } catch (IllegalArgumentException e) {
      return Optional.of(unreadable(folder, "facts and sources of " + dataset.name(), e));
    }
  }

  private static Optional<Stopped> addSources(Path json, Adopting adopting) throws IOException {
    for (Source source : PublishedSources.read(json)) {
      Optional<Source> known = adopting.source(source);
      if (known.isPresent() && !known.get().sha256().equals(source.sha256())) {
        return Optional.of(
            new Stopped(
                json,
                "source " + source.id() + " with SHA-256 " + known.get().sha256(),
                "SHA-256 " + source.sha256(),
                "Begin with an empty database, and give the other text another id."));
      }
    }
    return Optional.empty();
  }

  private static int addFacts(Path ndjson, PublishedFacts facts, Adopting adopting)
      throws IOException {
    int count = 0;
    try (BufferedReader lines = Files.newBufferedReader(ndjson)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        PublishedFacts.Line fact = facts.read(line);
        adopting.fact(fact.revision(), fact.agreement());
        count++;
      }
    }
    return count;
  }

  /** Adds what an editor took out after a release, so that a feed does not bring it back. */
  private void addRetracted(
      Release release,
      Dataset newest,
      List<Release> releases,
      PublishedEdits edits,
      Adopting adopting)
      throws IOException {
    Dataset then = exports.descriptor(release).flatMap(lineage::restore).orElse(newest);
    PublishedFacts facts = new PublishedFacts(then, releases, edits);
    Path folder = exports.release(release.dataset(), release.number());
    Map<String, Source> sources = new HashMap<>();
    Path json = folder.resolve(release.dataset() + ".json");
    if (Files.exists(json)) { // an operator may keep fewer files of older releases
      PublishedSources.read(json).forEach(source -> sources.put(source.id(), source));
    }
    try (BufferedReader lines =
        Files.newBufferedReader(folder.resolve(release.dataset() + ".ndjson"))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (edits.isLastIn(PublishedFacts.id(line), release.number())) {
          Revision retracted = facts.readRetracted(line, release.number());
          Source source = sources.get(retracted.sourceId());
          boolean known = adopting.knows(retracted.sourceId());
          if (!known && source != null) {
            adopting.source(source);
          }
          if (known || source != null) {
            adopting.fact(retracted, null);
          }
        }
      }
    }
  }

  private static Stopped unreadable(Path path, String expected, IllegalArgumentException e) {
    return new Stopped(
        path, expected, String.valueOf(e.getMessage()), "Put back what was published.");
  }
}
