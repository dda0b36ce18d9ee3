package io.factsheet.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor as it is written, before its parts are held against one another. Constraint messages
 * are mends.
 */
// Bean Validation's @NotNull says what must be written; until then any part may be null.
@SuppressWarnings("MultipleNullnessAnnotations")
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record DescriptorFile(
    @NotNull(message = "Give the dataset a name.")
        @Pattern(regexp = DescriptorFile.NAME, message = DescriptorFile.NAME_MEND)
        @Nullable String name,
    @NotBlank(message = "Say in a few words what the dataset is, for the head of a spreadsheet.")
        @Nullable String title,
    @NotBlank(message = "Say in a sentence or two what the dataset covers and what not.")
        @Nullable String description,
    @NotEmpty(message = "List the fields that group facts about the same thing.")
        @Nullable List<@NotBlank(message = "Name a field.") String> key,
    @Nullable String agreement,
    @Valid @Nullable HappenedYaml happened,
    @Valid @Nullable AssertionsYaml assertions,
    @Nullable List<@Valid @NotNull(message = "Remove the empty item.") CheckYaml> checks,
    @NotEmpty(message = "Declare at least one field.")
        @Nullable List<@Valid @NotNull(message = "Remove the empty item.") FieldYaml> fields,
    @Nullable
        List<
            @NotNull(message = "Name the former field.")
            @Pattern(regexp = DescriptorFile.NAME, message = DescriptorFile.NAME_MEND) String>
        removed) {

  static final String NAME = "[a-z](?:_?[a-z0-9])*_?";
  static final String NAME_MEND =
      "Use up to 41 lower-case letters, digits and single underscores, a letter first.";

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record HappenedYaml(
      @NotBlank(message = "Name the category field that tells whether it happened.")
          @Nullable String field,
      @NotEmpty(message = "List the categories that mean it happened.") @Nullable List<String> yes,
      @Nullable List<String> no) {}

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AssertionsYaml(
      @PositiveOrZero(message = "Give a whole number from 0.") @Nullable Integer min_facts) {}

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CheckYaml(
      @Nullable List<String> order,
      @Nullable String days,
      @Nullable String from,
      @Nullable String to) {}

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record FieldYaml(
      @NotNull(message = "Give the field a name.") @Pattern(regexp = NAME, message = NAME_MEND)
          @Nullable String name,
      @NotBlank(message = "Give the field's type.") @Nullable String type,
      @NotBlank(message = "Say in a few words what the column shows.") @Nullable String title,
      @NotBlank(message = "Say in a sentence what the field means.") @Nullable String description,
      @Nullable Boolean required,
      @Pattern(regexp = "required|expected|none", message = "Use required, expected or none.")
          @Nullable String evidence,
      @Valid @Nullable ConstraintsYaml constraints,
      @Nullable List<@Valid @NotNull(message = "Remove the empty item.") CategoryYaml> categories,
      @Nullable
          List<
              @NotNull(message = "Name the former field.")
              @Pattern(regexp = NAME, message = NAME_MEND) String>
          aliases,
      @Nullable Object example) {

    /** Whether the field bears the name, or once did. */
    boolean goesBy(String other) {
      return other.equals(name) || (aliases != null && aliases.contains(other));
    }

    FieldYaml withCategories(List<CategoryYaml> categories) {
      return new FieldYaml(
          name,
          type,
          title,
          description,
          required,
          evidence,
          constraints,
          categories,
          aliases,
          example);
    }
  }

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record ConstraintsYaml(
      @PositiveOrZero(message = "Give a whole number from 0.") @Nullable Integer minLength,
      @PositiveOrZero(message = "Give a whole number from 0.") @Nullable Integer maxLength,
      @Nullable BigDecimal minimum,
      @Nullable BigDecimal maximum,
      @Nullable String pattern) {}

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CategoryYaml(
      @NotNull(message = "Give the category a value.") @Pattern(regexp = NAME, message = NAME_MEND)
          @Nullable String value,
      @NotBlank(message = "Say what counts as this category, so that two reporters choose alike.")
          @Nullable String description,
      @Nullable Boolean retired) {

    boolean isRetired() {
      return Boolean.TRUE.equals(retired);
    }

    CategoryYaml retire() {
      return new CategoryYaml(value, description, true);
    }
  }

  DescriptorFile withFields(List<FieldYaml> fields) {
    return new DescriptorFile(
        name, title, description, key, agreement, happened, assertions, checks, fields, removed);
  }
}
