package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether strict structured output takes the schema, by what its providers document. */
class ExtractionSchemaTest {
  private static final Set<String> TAKEN_EVERYWHERE =
      Set.of(
          "type",
          "properties",
          "required",
          "additionalProperties",
          "items",
          "enum",
          "anyOf",
          "description");

  static Stream<Dataset> datasets() {
    return SchemaDatasets.ALL.all().stream();
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void keepsToWhatIsTakenEverywhere(Dataset dataset) {
    JsonNode root = ExtractionSchema.of(dataset);
    assertThat(root.get("type").asText()).isEqualTo("object");
    for (JsonNode schema : schemas(root)) {
      assertThat(TAKEN_EVERYWHERE).containsAll(names(schema));
      if (schema.path("type").asText().equals("object")) {
        assertThat(schema.get("additionalProperties").asBoolean(true)).isFalse();
        assertThat(schema.get("required").valueStream().map(JsonNode::asText))
            .containsExactlyElementsOf(names(schema.get("properties")));
      }
      if (schema.path("type").isArray()) {
        assertThat(schema.get("type").get(1).asText()).isEqualTo("null");
        assertThat(schema.get("type").get(0).asText()).isNotIn("object", "array");
        assertThat(schema.has("enum")).isFalse();
      }
      assertThat(schema.path("enum")).allMatch(JsonNode::isTextual);
      if (schema.has("anyOf")) {
        assertThat(schema.get("anyOf")).allMatch(one -> isOneOf(one, "object", "null"));
      }
    }
  }

  private static boolean isOneOf(JsonNode schema, String... types) {
    return List.of(types).contains(schema.path("type").asText());
  }

  @ParameterizedTest
  @MethodSource("datasets")
  void saysWhatEveryPropertyMeans(Dataset dataset) {
    for (JsonNode schema : schemas(ExtractionSchema.of(dataset))) {
      for (var property : schema.path("properties").properties()) {
        boolean says = property.getValue().has("description");
        boolean speaksForItself = property.getValue().path("enum").size() == 1;
        assertThat(says || speaksForItself).as(property.getKey()).isTrue();
      }
    }
  }

  /** The least that any provider permits: levels, enum values, and alternatives with null. */
  @ParameterizedTest
  @MethodSource("datasets")
  void staysWithinTheLimits(Dataset dataset) {
    List<JsonNode> schemas = schemas(ExtractionSchema.of(dataset));
    assertThat(depth(ExtractionSchema.of(dataset))).isLessThanOrEqualTo(5);
    assertThat(schemas.stream().mapToInt(schema -> schema.path("enum").size()).sum())
        .isLessThanOrEqualTo(500);
    if (!dataset.name().equals("every_type")) {
      assertThat(
              schemas.stream()
                  .filter(schema -> schema.has("anyOf") || schema.path("type").isArray()))
          .hasSizeLessThanOrEqualTo(16);
    }
  }

  private static List<String> names(JsonNode object) {
    return object.propertyStream().map(property -> property.getKey()).toList();
  }

  /** The schema and all within it. */
  private static List<JsonNode> schemas(JsonNode schema) {
    List<JsonNode> all = new ArrayList<>(List.of(schema));
    inner(schema).forEach(one -> all.addAll(schemas(one)));
    return all;
  }

  private static int depth(JsonNode schema) {
    int within = inner(schema).mapToInt(ExtractionSchemaTest::depth).max().orElse(0);
    return within + (schema.has("properties") ? 1 : 0);
  }

  private static Stream<JsonNode> inner(JsonNode schema) {
    return Stream.of(
            schema.path("properties").valueStream(),
            schema.path("anyOf").valueStream(),
            Stream.ofNullable(schema.get("items")))
        .flatMap(stream -> stream);
  }
}
