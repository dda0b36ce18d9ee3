package io.factsheet.http.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factsheet.http.Links;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One release, with its files. */
@RegisterForReflection
@Schema(name = "Release")
record ReleaseView(
    String dataset,
    int number,
    @JsonProperty("cut_at") Instant cutAt,
    int facts,
    int sources,
    @JsonProperty("last_article")
        @Schema(description = "The newest published date among the sources, where any is known.")
        @Nullable LocalDate lastArticle,
    @Schema(description = "The version of Factsheet that made the files.") String renderer,
    @JsonProperty("descriptor_sha256") String descriptorSha256,
    List<FileView> files,
    @Schema(description = "What changed since the release before; null for the first.")
        @Nullable String changes,
    String self) {

  /** All releases of a dataset, the newest first. */
  @RegisterForReflection
  @Schema(name = "Releases")
  record All(String dataset, List<ReleaseView> releases) {}

  @RegisterForReflection
  @Schema(name = "ReleaseFile")
  record FileView(
      String name,
      long bytes,
      String sha256,
      @Schema(
              description =
                  "Whether the file lies in the exports folder. One that does not is made again when"
                      + " it is asked for.")
          boolean kept,
      String url) {}

  static ReleaseView of(Release release, Links links) {
    return new ReleaseView(
        release.dataset(),
        release.number(),
        release.cutAt(),
        release.facts(),
        release.sources(),
        release.lastArticle(),
        release.renderer(),
        release.descriptorSha256(),
        release.files().stream().map(file -> file(release, file, links)).toList(),
        release.number() == 1
            ? null
            : links.changes(release.dataset(), release.number() - 1, release.number()),
        links.release(release.dataset(), release.number()));
  }

  private static FileView file(Release release, ReleaseFile file, Links links) {
    return new FileView(
        file.name(),
        file.bytes(),
        file.sha256(),
        file.kept(),
        links.file(release.dataset(), release.number(), file.name()));
  }
}
