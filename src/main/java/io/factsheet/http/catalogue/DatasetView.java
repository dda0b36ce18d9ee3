package io.factsheet.http.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factsheet.field.Category;
import io.factsheet.field.Column;
import io.factsheet.field.Evidence;
import io.factsheet.field.Field;
import io.factsheet.http.Links;
import io.factsheet.model.Release;
import io.factsheet.schema.Dataset;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One dataset, with all that a reader or a submitter needs to know of it. */
@RegisterForReflection
@Schema(name = "Dataset")
record DatasetView(
    String name,
    String title,
    String description,
    @Schema(description = "The fields that group facts about the same thing; never unique.")
        List<String> key,
    @JsonProperty("latest_release") @Nullable ReleaseView latestRelease,
    @Schema(description = "What a fact carries, and which columns of the files it fills.")
        List<FieldView> fields,
    DatasetLinks links) {

  @RegisterForReflection
  @Schema(name = "Field")
  record FieldView(
      String name,
      String title,
      String description,
      String type,
      boolean required,
      @Schema(
              description = "How far the quoted words must bear it out.",
              enumeration = {"none", "expected", "required"})
          String evidence,
      @Schema(description = "The permitted values of a category field; else empty.")
          List<CategoryView> categories,
      List<String> columns) {

    static FieldView of(Field field) {
      return new FieldView(
          field.name(),
          field.title(),
          field.description(),
          field.type().name(),
          field.required(),
          code(field.evidence()),
          field.categories().stream().map(CategoryView::of).toList(),
          field.columns().stream().map(Column::name).toList());
    }

    private static String code(Evidence evidence) {
      return evidence.name().toLowerCase(Locale.ROOT);
    }
  }

  @RegisterForReflection
  @Schema(name = "Category")
  record CategoryView(String value, String description) {
    static CategoryView of(Category category) {
      return new CategoryView(category.value(), category.description());
    }
  }

  static DatasetView of(Dataset dataset, Optional<Release> latest, Links links) {
    return new DatasetView(
        dataset.name(),
        dataset.descriptor().title(),
        dataset.descriptor().description(),
        dataset.descriptor().key(),
        latest.map(release -> ReleaseView.of(release, links)).orElse(null),
        dataset.descriptor().fields().stream().map(FieldView::of).toList(),
        DatasetLinks.of(dataset, latest, links));
  }
}
