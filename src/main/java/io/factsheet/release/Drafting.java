package io.factsheet.release;

import io.factsheet.export.ChangesFile;
import io.factsheet.export.Content;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the files of releases, in a folder per draft outside of the exports folder. */
final class Drafting {
  private final Rendering rendering;
  private final Path root;

  /**
   * @param root of all drafts
   */
  Drafting(Rendering rendering, Path root) {
    this.rendering = rendering;
    this.root = root;
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
    Content content = rendering.content(dataset, edition, plain);
    return write(draft, content, plain, rendering.parts(dataset.name()).keySet());
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
    if (rendering.canTell(plain, dataset)) {
      return write(draft, rendering.content(dataset, edition, plain), plain, names);
    }
    names.remove(ChangesFile.FILE);
    Content content = rendering.contentAlone(dataset, edition, plain);
    return write(draft, content, plain, names);
  }

  private Release write(Draft draft, Content content, Release plain, Set<String> names)
      throws IOException {
    List<ReleaseFile> files = new ArrayList<>();
    for (Map.Entry<String, Rendering.Part> part : rendering.parts(plain.dataset()).entrySet()) {
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
    Content content = rendering.content(dataset, edition, recorded.withFiles(List.of()));
    Map<String, Rendering.Part> parts = rendering.parts(dataset.name());
    List<ReleaseFile> before = new ArrayList<>();
    for (ReleaseFile file : recorded.files()) {
      Rendering.Part part = parts.get(file.name());
      if (part != null && wanted.contains(file)) {
        Content now = content.with(recorded.withFiles(before));
        draft.add(file.name(), out -> part.write(now, out));
      }
      before.add(file);
    }
    draft.complete();
  }
}
