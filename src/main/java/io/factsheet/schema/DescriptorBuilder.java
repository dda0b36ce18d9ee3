package io.factsheet.schema;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import io.factsheet.field.Category;
import io.factsheet.field.Constraints;
import io.factsheet.field.Evidence;
import io.factsheet.field.Field;
import io.factsheet.field.FieldTypes;
import io.factsheet.field.Past;
import io.factsheet.field.Sought;
import io.factsheet.model.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a descriptor of a file that is known to be right. */
final class DescriptorBuilder {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final FieldTypes types;

  DescriptorBuilder(FieldTypes types) {
    this.types = types;
  }

  Descriptor build(DescriptorFile file, String json) {
    DescriptorFile.AssertionsYaml assertions = file.assertions();
    return new Descriptor(
        requireNonNull(file.name()),
        requireNonNull(file.title()).strip(),
        requireNonNull(file.description()).strip(),
        requireNonNull(file.key()),
        file.agreement(),
        happening(file.happened()),
        assertions == null || assertions.min_facts() == null ? 0 : assertions.min_facts(),
        orEmpty(file.checks()).stream().map(DescriptorBuilder::check).toList(),
        requireNonNull(file.fields()).stream().map(this::field).toList(),
        Set.copyOf(orEmpty(file.removed())),
        json,
        Sha256.of(json));
  }

  private static @Nullable Happening happening(DescriptorFile.@Nullable HappenedYaml written) {
    return written == null
        ? null
        : new Happening(
            requireNonNull(written.field()), requireNonNull(written.yes()), orEmpty(written.no()));
  }

  private static Check check(DescriptorFile.CheckYaml written) {
    return written.order() == null
        ? new Check.Days(
            requireNonNull(written.days()),
            requireNonNull(written.from()),
            requireNonNull(written.to()))
        : new Check.Order(written.order().getFirst(), written.order().getLast());
  }

  Field field(DescriptorFile.FieldYaml written) {
    String type = requireNonNull(written.type());
    return new Field(
        requireNonNull(written.name()),
        types
            .named(type)
            .orElseThrow(() -> new IllegalArgumentException("there is no type " + type)),
        requireNonNull(written.title()).strip(),
        requireNonNull(written.description()).strip(),
        Boolean.TRUE.equals(written.required()),
        Evidence.valueOf(requireNonNullElse(written.evidence(), "none").toUpperCase(Locale.ROOT)),
        Sought.of(written.role(), written.unit(), Boolean.TRUE.equals(written.converted())),
        constraints(written.constraints()),
        type.endsWith("category") ? categories(orEmpty(written.categories())) : List.of(),
        new Past(
            orEmpty(written.aliases()),
            orEmpty(written.categories()).stream()
                .filter(DescriptorFile.CategoryYaml::isRetired)
                .map(DescriptorBuilder::category)
                .toList()),
        example(written.example()));
  }

  private static Constraints constraints(DescriptorFile.@Nullable ConstraintsYaml written) {
    return written == null
        ? Constraints.NONE
        : new Constraints(
            written.minLength(),
            written.maxLength(),
            written.minimum(),
            written.maximum(),
            written.pattern() == null ? null : Pattern.compile(written.pattern()));
  }

  private static List<Category> categories(List<DescriptorFile.CategoryYaml> written) {
    return Category.completed(
        written.stream()
            .filter(category -> !category.isRetired())
            .map(DescriptorBuilder::category)
            .toList());
  }

  private static Category category(DescriptorFile.CategoryYaml written) {
    return new Category(
        requireNonNull(written.value()), requireNonNull(written.description()).strip());
  }

  private static @Nullable String example(@Nullable Object example) {
    try {
      return example == null ? null : JSON.writeValueAsString(example);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an example that was read cannot be written", e);
    }
  }

  /** The example of a field as it would be submitted; the field has one. */
  static JsonNode tree(Field field) {
    try {
      return JSON.readTree(requireNonNull(field.example()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an example that was written cannot be read", e);
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
