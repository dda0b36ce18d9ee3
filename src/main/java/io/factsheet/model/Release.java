package io.factsheet.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A numbered, immutable version of a dataset.
 *
 * @param number 1, 2, 3 …
 * @param cutAt to the second; the only time that stands in the files
 * @param descriptorSha256 of the descriptor's canonical form at the cut
 * @param renderer the version of the code that made the files
 * @param lastArticle the newest published date among the sources, if any is known
 * @param files with their checksums; the files are authoritative
 */
public record Release(
    String dataset,
    int number,
    Instant cutAt,
    String descriptorSha256,
    String renderer,
    int facts,
    int sources,
    @Nullable LocalDate lastArticle,
    List<ReleaseFile> files) {
  public Release {
    files = List.copyOf(files);
  }

  /** Whether it has a file of this name. */
  public boolean has(String file) {
    return file(file).isPresent();
  }

  /** The file of this name, if it has one. */
  public Optional<ReleaseFile> file(String name) {
    return files.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** The files that lie among what is published: all, unless the operator keeps fewer. */
  public List<ReleaseFile> keptFiles() {
    return files.stream().filter(ReleaseFile::kept).toList();
  }

  /** The same release with these files. */
  public Release withFiles(List<ReleaseFile> made) {
    return new Release(
        dataset, number, cutAt, descriptorSha256, renderer, facts, sources, lastArticle, made);
  }
}
