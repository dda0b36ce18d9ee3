package io.factsheet.release;

import static java.util.stream.Collectors.toSet;

import io.factsheet.export.Content;
import io.factsheet.export.DataPackage;
import io.factsheet.export.Format;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes the files of releases, in a folder per draft outside of the exports folder. */
final class Drafting {
  private final ReleasedFacts facts;
  private final List<Format> formats;
  private final Path root;

  /**
   * @param formats in the order in which files are made: later ones can cite earlier ones
   * @param root of all drafts
   */
  Drafting(ReleasedFacts facts, List<Format> formats, Path root) {
    this.facts = facts;
    this.formats = List.copyOf(formats);
    this.root = root;
  }

  Path folder(String dataset) {
    return root.resolve(dataset);
  }

  Path folder(Release release) {
    return folder(release.dataset()).resolve(Integer.toString(release.number()));
  }

  /**
   * Makes all files of a release: the data, what describes them, and the list of checksums.
   *
   * @param plain the release without files
   * @return the release with them
   */
  Release fill(Draft draft, Dataset dataset, Edition edition, Release plain) throws IOException {
    return fill(draft, dataset, edition, plain, _ -> true);
  }

  /**
   * Makes the files of a release again: no others than it has, as an earlier version of this
   * program may have made fewer.
   */
  void again(Draft draft, Dataset dataset, Edition edition, Release recorded) throws IOException {
    Set<String> names = recorded.files().stream().map(ReleaseFile::name).collect(toSet());
    fill(draft, dataset, edition, recorded.withFiles(List.of()), names::contains);
  }

  private Release fill(
      Draft draft, Dataset dataset, Edition edition, Release plain, Predicate<String> wanted)
      throws IOException {
    Content content = facts.content(dataset, edition, plain).surveyed();
    List<ReleaseFile> files = new ArrayList<>();
    for (Format format : formats) {
      String name = dataset.name() + "." + format.extension();
      if (wanted.test(name)) {
        Content now = content.with(plain.withFiles(files));
        files.add(draft.add(name, out -> format.write(now, out)));
      }
    }
    if (wanted.test(DataPackage.FILE)) {
      Content now = content.with(plain.withFiles(files));
      files.add(draft.add(DataPackage.FILE, out -> DataPackage.write(now, out)));
    }
    byte[] list = Checksums.list(files).getBytes(StandardCharsets.US_ASCII);
    files.add(draft.add(Checksums.FILE, out -> out.write(list)));
    draft.complete();
    return plain.withFiles(files);
  }
}
