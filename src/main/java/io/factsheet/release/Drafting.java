package io.factsheet.release;

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
   * Makes all files of a release, ending with the list of their checksums.
   *
   * @param plain the release without files
   * @return the release with them
   */
  Release fill(Draft draft, Dataset dataset, Edition edition, Release plain) throws IOException {
    Release release = plain;
    List<ReleaseFile> files = new ArrayList<>();
    for (Format format : formats) {
      var content = facts.content(dataset, edition, release);
      files.add(
          draft.add(dataset.name() + "." + format.extension(), out -> format.write(content, out)));
      release = plain.withFiles(files);
    }
    byte[] list = Checksums.list(files).getBytes(StandardCharsets.US_ASCII);
    files.add(draft.add(Checksums.FILE, out -> out.write(list)));
    draft.complete();
    return plain.withFiles(files);
  }
}
