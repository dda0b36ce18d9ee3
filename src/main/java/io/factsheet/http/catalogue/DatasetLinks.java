package io.factsheet.http.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factsheet.export.DataPackage;
import io.factsheet.http.Links;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.schema.Dataset;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where to go from a dataset. */
@RegisterForReflection
record DatasetLinks(
    String self,
    @Schema(description = "The latest release, by format; empty where there is none yet.")
        Map<String, String> files,
    @JsonProperty("data_package")
        @Schema(
            description = "What the files of the latest release are, by the Data Package standard.")
        @Nullable String dataPackage,
    String releases,
    @Schema(description = "What changed; with ?since= and the number of a release.") String changes,
    @Schema(
            description =
                "The JSON Schema of a fact; with ?profile=extraction for language models.")
        String schema,
    @Schema(description = "Where facts are submitted.") String facts,
    @Schema(description = "Where facts can be checked without being submitted.") String validate,
    @JsonProperty("api_description") String apiDescription) {

  static DatasetLinks of(Dataset dataset, Optional<Release> latest, Links links) {
    Map<String, String> files = new LinkedHashMap<>();
    latest.ifPresent(
        release -> {
          for (ReleaseFile file : release.files()) {
            if (file.name().startsWith(dataset.name() + ".")) {
              String extension = file.name().substring(dataset.name().length() + 1);
              files.put(extension, links.latest(dataset.name(), extension));
            }
          }
        });
    return new DatasetLinks(
        links.dataset(dataset.name()),
        files,
        latest
            .filter(release -> release.has(DataPackage.FILE))
            .map(release -> links.dataPackage(dataset.name()))
            .orElse(null),
        links.releases(dataset.name()),
        links.changes(dataset.name()),
        links.schema(dataset.name()),
        links.facts(dataset.name()),
        links.validate(dataset.name()),
        links.apiDescription());
  }
}
