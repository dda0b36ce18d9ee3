package io.factsheet.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
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
        @DescriptorName
        @Pattern(
            regexp = "(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$).*",
            groups = Written.class,
            message = "Choose another: no file can have this name on Windows.")
        @Pattern(
            regexp = "(?!(?:datapackage|changes)$).*",
            groups = Written.class,
            message = "Choose another: every release has files datapackage.json and changes.csv.")
        @Nullable String name,
    @NotBlank(message = "Say in a few words what the dataset is, for the head of a spreadsheet.")
        @Size(max = TITLE, groups = Written.class, message = TITLE_MEND)
        @Pattern(regexp = ONE_LINE, groups = Written.class, message = ONE_LINE_MEND)
        @Nullable String title,
    @NotBlank(message = "Say in a sentence or two what the dataset covers and what not.")
        @Size(max = DESCRIPTION, groups = Written.class, message = DESCRIPTION_MEND)
        @Nullable String description,
    @NotEmpty(message = "List the fields that group facts about the same thing.")
        @Nullable List<@NotBlank(message = "Name a field.") String> key,
    @Nullable String agreement,
    @Valid @Nullable HappenedYaml happened,
    @Valid @Nullable AssertionsYaml assertions,
    @Nullable List<@Valid @NotNull(message = "Remove the empty item.") CheckYaml> checks,
    @NotEmpty(message = "Declare at least one field.")
        @Size(
            max = FIELDS,
            groups = Written.class,
            message = "Declare at most 200: a table of all their columns must fit everywhere.")
        @Nullable List<@Valid @NotNull(message = "Remove the empty item.") FieldYaml> fields,
    @Nullable List<@NotNull(message = "Name the former field.") @DescriptorName String> removed) {

  /** With six columns each, they fit PostgreSQL's 1,600, SQLite's 2,000 and Excel's 16,384. */
  private static final int FIELDS = 200;

  private static final int TITLE = 120;
  private static final String TITLE_MEND = "Use at most 120 characters; the rest is description.";
  private static final int DESCRIPTION = 2000;
  private static final String DESCRIPTION_MEND = "Use at most 2,000 characters.";
  private static final String ONE_LINE = "[^\\t\\n\\x0B\\f\\r\\x{85}\\u2028\\u2029]*";
  private static final String DIGITS_MEND =
      "Use at most 40 digits before and after the point, as for figures.";
  private static final String ONE_LINE_MEND = "Write it on one line, without tabs.";

  /**
   * What is demanded of descriptors that are written now. One that was in use before the demand
   * came is read all the same.
   */
  interface Written {}

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
      @NotNull(message = "Give the field a name.") @DescriptorName @Nullable String name,
      @NotBlank(message = "Give the field's type.") @Nullable String type,
      @NotBlank(message = "Say in a few words what the column shows.")
          @Size(max = TITLE, groups = Written.class, message = TITLE_MEND)
          @Pattern(regexp = ONE_LINE, groups = Written.class, message = ONE_LINE_MEND)
          @Nullable String title,
      @NotBlank(message = "Say in a sentence what the field means.")
          @Size(max = DESCRIPTION, groups = Written.class, message = DESCRIPTION_MEND)
          @Nullable String description,
      @Nullable Boolean required,
      @Pattern(regexp = "required|expected|none", message = "Use required, expected or none.")
          @Nullable String evidence,
      @Nullable String role,
      @Nullable String unit,
      @Nullable Boolean converted,
      @Valid @Nullable ConstraintsYaml constraints,
      @Nullable List<@Valid @NotNull(message = "Remove the empty item.") CategoryYaml> categories,
      @Nullable List<@NotNull(message = "Name the former field.") @DescriptorName String> aliases,
      @Nullable Object example) {

    /** Whether the field bears the name, or once did. */
    boolean goesBy(String other) {
      return other.equals(name) || (aliases != null && aliases.contains(other));
    }

    /** A field of this type and with these constraints, but nothing to say of itself. */
    FieldYaml named(String other) {
      return new FieldYaml(
          other,
          type,
          "",
          "",
          null,
          null,
          null,
          null,
          null,
          constraints,
          categories,
          null,
          example);
    }

    FieldYaml withCategories(List<CategoryYaml> categories) {
      return new FieldYaml(
          name,
          type,
          title,
          description,
          required,
          evidence,
          role,
          unit,
          converted,
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
      @Digits(integer = 40, fraction = 40, groups = Written.class, message = DIGITS_MEND)
          @Nullable BigDecimal minimum,
      @Digits(integer = 40, fraction = 40, groups = Written.class, message = DIGITS_MEND)
          @Nullable BigDecimal maximum,
      @Nullable String pattern) {}

  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CategoryYaml(
      @NotNull(message = "Give the category a value.") @DescriptorName @Nullable String value,
      @NotBlank(message = "Say what counts as this category, so that two reporters choose alike.")
          @Size(max = DESCRIPTION, groups = Written.class, message = DESCRIPTION_MEND)
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
