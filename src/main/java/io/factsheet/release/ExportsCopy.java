package io.factsheet.release;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Removal;
import io.factsheet.release.Publication.Stopped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Copies published releases from one exports folder to another, as far as their files are kept.
 * What is at its place in the end is as it was recorded, bit by bit; readers of the other folder
 * see a release whole or not at all.
 */
public final class ExportsCopy {
  private final ExportsFolder from;
  private final ExportsFolder to;

  public ExportsCopy(Path from, Path to) {
    this.from = new ExportsFolder(from);
    this.to = new ExportsFolder(to);
  }

  /**
   * What lies in the other folder and is none of these releases, so that copying would mix two
   * histories.
   *
   * @param releases of a dataset, the newest first
   */
  public Optional<Stopped> clash(String dataset, List<Release> releases) throws IOException {
    int newest = releases.isEmpty() ? 0 : releases.getFirst().number();
    Optional<Stopped> unknown = to.unknown(dataset, newest);
    for (Release release : releases) {
      if (unknown.isEmpty() && to.holds(release)) {
        unknown = to.check(release);
      }
    }
    return unknown;
  }

  /**
   * Copies releases that are not there yet, and makes the index.
   *
   * @param releases of a dataset, the newest first
   * @param removals of it, for the index
   * @return releases that were left out, as they are not as they were published
   */
  public List<Stopped> copy(String dataset, List<Release> releases, List<Removal> removals)
      throws IOException {
    List<Stopped> left = new ArrayList<>();
    for (Release release : releases.reversed()) {
      if (!to.holds(release) && !release.files().isEmpty()) {
        copy(release).ifPresent(left::add);
      }
    }
    to.writeIndex(dataset, releases, removals);
    return left;
  }

  private Optional<Stopped> copy(Release release) throws IOException {
    return ExportsFolder.fill(
        to.release(release.dataset(), release.number()), coming -> copy(release, coming));
  }

  private Optional<Stopped> copy(Release release, Path coming) throws IOException {
    for (ReleaseFile file : release.keptFiles()) {
      Path source = from.file(release, file);
      Path copy = coming.resolve(file.name());
      if (Files.isRegularFile(source)) {
        Disk.copy(source, copy);
      }
      Optional<Stopped> wrong = ExportsFolder.check(file, copy);
      if (wrong.isPresent()) {
        Stopped stopped = wrong.get();
        return Optional.of(
            new Stopped(source, stopped.expected(), stopped.found(), stopped.mend()));
      }
    }
    return Optional.empty();
  }
}
