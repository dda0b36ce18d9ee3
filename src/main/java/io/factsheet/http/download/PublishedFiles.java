package io.factsheet.http.download;

import io.factsheet.export.ChangesFile;
import io.factsheet.export.DataPackage;
import io.factsheet.export.Format;
import io.factsheet.export.Formats;
import io.factsheet.http.problem.Incident;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.pipeline.Catalogue;
import io.factsheet.release.ArchivedFile;
import io.factsheet.release.TooBusyException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of releases, with the types they are served as. */
@Singleton
final class PublishedFiles {
  private final Catalogue catalogue;
  private final Map<String, String> mediaTypes = new LinkedHashMap<>();

  PublishedFiles(Catalogue catalogue) {
    this.catalogue = catalogue;
    for (Format format : Formats.ALL) {
      mediaTypes.put(format.extension(), format.mediaType());
    }
  }

  /** What a dataset can be had as, as in {@code csv}. */
  Collection<String> extensions() {
    return mediaTypes.keySet();
  }

  boolean offers(String extension) {
    return mediaTypes.containsKey(extension);
  }

  /**
   * A file that the release has. One that does not lie there as it was published, or is made again
   * with other bytes, is not sent, not even in part.
   */
  PublishedFile find(Release release, String name) throws IOException {
    ArchivedFile file = archived(release, name);
    if (name.equals(DataPackage.FILE)) {
      return new PublishedFile(file, DataPackage.MEDIA_TYPE, false);
    }
    if (name.equals(ChangesFile.FILE)) {
      return new PublishedFile(file, ChangesFile.MEDIA_TYPE, false);
    }
    String dataset = release.dataset() + ".";
    String mediaType =
        name.startsWith(dataset) ? mediaTypes.get(name.substring(dataset.length())) : null;
    return mediaType == null
        ? new PublishedFile(file, "text/plain; charset=utf-8", false)
        : new PublishedFile(file, mediaType, true);
  }

  private ArchivedFile archived(Release release, String name) throws IOException {
    boolean kept = release.file(name).map(ReleaseFile::kept).orElse(true);
    try {
      return catalogue
          .file(release, name)
          .orElseThrow(() -> kept ? damaged(release, name) : notKept(release, name));
    } catch (TooBusyException e) {
      throw Busy.problem(e);
    }
  }

  /**
   * What describes the files of a release that has such a file.
   *
   * @param prefix that leads to the files from where it is found
   */
  PublishedFile dataPackage(Release release, String prefix) throws IOException {
    ArchivedFile file =
        catalogue
            .dataPackage(release, prefix)
            .orElseThrow(() -> damaged(release, DataPackage.FILE));
    return new PublishedFile(file, DataPackage.MEDIA_TYPE, false);
  }

  private static RuntimeException notKept(Release release, String name) {
    List<String> kept = release.keptFiles().stream().map(ReleaseFile::name).toList();
    return ProblemType.FILE_NOT_KEPT
        .problem(
            "%s of release %d is kept no longer, and cannot be made again as it was published."
                .formatted(name, release.number()),
            "Take one of: " + String.join(", ", kept) + ".")
        .with("files", kept)
        .exception();
  }

  private static RuntimeException damaged(Release release, String name) {
    String what =
        "%s of release %d of %s is not as it was published: put it back"
            .formatted(name, release.number(), release.dataset());
    return ProblemType.DAMAGED_FILE
        .problem(
            "The file is not as it was published.",
            "Take another format or release, and tell the operator the instance.")
        .with("instance", Incident.logged(what, null))
        .exception();
  }
}
