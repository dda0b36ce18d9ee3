package io.factsheet.http.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factsheet.http.Links;
import io.factsheet.model.Release;
import io.factsheet.schema.Dataset;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dataset as the catalogue lists it. */
@RegisterForReflection
record DatasetSummary(
    String name,
    String title,
    String description,
    @Schema(description = "Of the latest release; 0 where there is none.") int facts,
    @Schema(description = "Of the latest release; 0 where there is none.") int sources,
    @JsonProperty("latest_release") @Nullable Integer latestRelease,
    @JsonProperty("last_article")
        @Schema(description = "The newest published date among the sources, where any is known.")
        @Nullable LocalDate lastArticle,
    DatasetLinks links) {

  /** All datasets. */
  @RegisterForReflection
  record Catalogue(List<DatasetSummary> datasets) {}

  static DatasetSummary of(Dataset dataset, Optional<Release> latest, Links links) {
    return new DatasetSummary(
        dataset.name(),
        dataset.descriptor().title(),
        dataset.descriptor().description(),
        latest.map(Release::facts).orElse(0),
        latest.map(Release::sources).orElse(0),
        latest.map(Release::number).orElse(null),
        latest.map(Release::lastArticle).orElse(null),
        DatasetLinks.of(dataset, latest, links));
  }
}
