package io.factsheet.release;

import io.factsheet.export.ChangesFile;
import io.factsheet.export.Content;
import io.factsheet.export.DataPackage;
import io.factsheet.export.Format;
import io.factsheet.export.Rows;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Makes the files of releases, in a folder per draft outside of the exports folder. */
final class Drafting {
  private final ReleasedFacts facts;
  private final Deltas deltas;
  private final List<Format> formats;
  private final Path root;

  /**
   * @param formats in the order in which files are made: later ones can cite earlier ones
   * @param root of all drafts
   */
  Drafting(ReleasedFacts facts, Deltas deltas, List<Format> formats, Path root) {
    this.facts = facts;
    this.deltas = deltas;
    this.formats = List.copyOf(formats);
    this.root = root;
  }

  /** Writes one file of a release, whose files are those before it. */
  @FunctionalInterface
  private interface Part {
    void write(Content content, OutputStream out) throws IOException;
  }

  /** All files of a release, by name: the data, what changed, what describes them, checksums. */
  private SequencedMap<String, Part> parts(String dataset) {
    SequencedMap<String, Part> parts = new LinkedHashMap<>();
    for (Format format : formats) {
      parts.put(dataset + "." + format.extension(), format::write);
    }
    parts.put(ChangesFile.FILE, (content, out) -> ChangesFile.write(content.changes(), out));
    parts.put(DataPackage.FILE, DataPackage::write);
    parts.put(
        Checksums.FILE,
        (content, out) ->
            out.write(
                Checksums.list(content.release().files()).getBytes(StandardCharsets.US_ASCII)));
    return parts;
  }

  Path folder(String dataset) {
    return root.resolve(dataset);
  }

  Path folder(Release release) {
    return folder(release.dataset()).resolve(Integer.toString(release.number()));
  }

  /**
   * Makes all files of a release.
   *
   * @param plain the release without files
   * @return the release with them
   */
  Release fill(Draft draft, Dataset dataset, Edition edition, Release plain) throws IOException {
    Content content = content(dataset, edition, plain);
    return write(draft, content, plain, parts(dataset.name()).keySet());
  }

  /**
   * Makes a release another: with the facts that the edition has today, and the files that it has.
   * Where only the files of the release before are known, nothing can be told of what changed since
   * then: that file is left out.
   *
   * @param old with the files of before
   * @return the release with its files
   */
  Release remake(Draft draft, Dataset dataset, Edition edition, Release plain, Release old)
      throws IOException {
    Set<String> names = new HashSet<>();
    old.files().forEach(file -> names.add(file.name()));
    if (deltas.canTell(plain, dataset)) {
      return write(draft, content(dataset, edition, plain), plain, names);
    }
    names.remove(ChangesFile.FILE);
    Content content = facts.content(dataset, edition, plain, Rows.of(List.of())).surveyed();
    return write(draft, content, plain, names);
  }

  private Release write(Draft draft, Content content, Release plain, Set<String> names)
      throws IOException {
    List<ReleaseFile> files = new ArrayList<>();
    for (Map.Entry<String, Part> part : parts(plain.dataset()).entrySet()) {
      if (names.contains(part.getKey())) {
        Content now = content.with(plain.withFiles(files));
        files.add(draft.add(part.getKey(), out -> part.getValue().write(now, out)));
      }
    }
    draft.complete();
    return plain.withFiles(files);
  }

  /**
   * Makes files of a release again. They cite the others as recorded, whichever of these are made:
   * an earlier version of this program may have made fewer, or others.
   *
   * @param wanted which of the files that the release has; those that only another version of this
   *     program can make are left out
   * @throws LostReleaseException where a file tells what is different from the release before, and
   *     that one is known by its files only
   */
  void again(
      Draft draft, Dataset dataset, Edition edition, Release recorded, List<ReleaseFile> wanted)
      throws IOException {
    Content content = content(dataset, edition, recorded.withFiles(List.of()));
    Map<String, Part> parts = parts(dataset.name());
    List<ReleaseFile> before = new ArrayList<>();
    for (ReleaseFile file : recorded.files()) {
      Part part = parts.get(file.name());
      if (part != null && wanted.contains(file)) {
        Content now = content.with(recorded.withFiles(before));
        draft.add(file.name(), out -> part.write(now, out));
      }
      before.add(file);
    }
    draft.complete();
  }

  private Content content(Dataset dataset, Edition edition, Release release) throws IOException {
    return facts
        .content(dataset, edition, release, deltas.of(release, dataset, edition))
        .surveyed();
  }
}
