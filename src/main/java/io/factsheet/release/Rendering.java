package io.factsheet.release;

import io.factsheet.export.ChangesFile;
import io.factsheet.export.Content;
import io.factsheet.export.DataPackage;
import io.factsheet.export.Format;
import io.factsheet.export.Rows;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.release.Delta.Side;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Writes the files of releases, of what the database holds. */
final class Rendering {
  private final ReleasedFacts facts;
  private final Deltas deltas;
  private final List<Format> formats;

  /**
   * @param formats in the order in which files are made: later ones can cite earlier ones
   */
  Rendering(ReleasedFacts facts, Deltas deltas, List<Format> formats) {
    this.facts = facts;
    this.deltas = deltas;
    this.formats = List.copyOf(formats);
  }

  /** Writes one file of a release, whose files are those before it. */
  @FunctionalInterface
  interface Part {
    void write(Content content, OutputStream out) throws IOException;
  }

  /** All files of a release, by name: the data, what changed, what describes them, checksums. */
  SequencedMap<String, Part> parts(String dataset) {
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

  Content content(Dataset dataset, Edition edition, Release release) throws IOException {
    return facts
        .content(dataset, edition, release, deltas.of(release, dataset, edition))
        .surveyed();
  }

  /** The same, saying nothing of what changed since the release before. */
  Content contentAlone(Dataset dataset, Edition edition, Release release) throws IOException {
    return facts.content(dataset, edition, release, Rows.of(List.of())).surveyed();
  }

  /** Whether it can be told what is different in a release from the one before it. */
  boolean canTell(Release release, Dataset dataset) {
    return deltas.canTell(release, dataset);
  }

  /** Whether releases made by this version of the program have such a file. */
  boolean makes(Release release, ReleaseFile file) {
    return parts(release.dataset()).containsKey(file.name());
  }

  /** Whether the database holds all that the files of a release were made of. */
  boolean knows(Release release, Dataset today) {
    return deltas.knows(release, today);
  }

  /**
   * Writes a file of a recorded release again; the bytes may be others than it had.
   *
   * @param today the dataset as it is now
   * @throws LostReleaseException where the database does not hold what it was made of
   */
  void again(Release recorded, ReleaseFile file, Dataset today, OutputStream out)
      throws IOException {
    Part part = parts(recorded.dataset()).get(file.name());
    Side side = deltas.side(recorded, today).orElse(null);
    if (part == null || side == null) {
      throw new LostReleaseException(recorded.number());
    }
    List<ReleaseFile> before = recorded.files().subList(0, recorded.files().indexOf(file));
    Content content =
        content(side.dataset(), side.edition(), recorded.withFiles(List.of()))
            .with(recorded.withFiles(before));
    part.write(content, out);
  }
}
