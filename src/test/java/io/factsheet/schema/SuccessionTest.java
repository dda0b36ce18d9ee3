package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.Category;
import io.factsheet.field.Field;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SuccessionTest {
  private final FieldTypes types = new FieldTypes(Gazetteer.load());
  private final Validator validator = PlainValidator.create();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    String sound = resource("sound.yaml");
    return YAMLMapper.builder()
        .build()
        .readTree(resource("successions.yaml"))
        .valueStream()
        .map(one -> DynamicTest.dynamicTest(one.get("case").asText(), () -> check(one, sound)));
  }

  private void check(JsonNode one, String sound) {
    Descriptor before = read(changed(sound, one.path("before")), List.of()).orElseThrow();
    List<DescriptorProblem> problems = new ArrayList<>();
    Optional<Descriptor> now =
        read(changed(sound, one.path("now")), List.of(before.json()), problems);
    assertThat(problems.stream().map(DescriptorProblem::toString).toList())
        .hasSameSizeAs(one.path("problems"));
    for (int i = 0; i < problems.size(); i++) {
      DescriptorProblem problem = problems.get(i);
      assertThat(problem.line() + " " + problem.place() + ": " + problem.message())
          .startsWith(one.get("problems").get(i).asText());
      assertThat(problem.mend()).endsWith(".");
    }
    assertThat(now.isEmpty()).isEqualTo(!problems.isEmpty());
    one.path("inherits")
        .properties()
        .forEach(of -> check(now.orElseThrow().field(of.getKey()).orElseThrow(), of.getValue()));
    // Another start with the same files changes nothing, whether the database knows the first
    // descriptor or, as one that took over an exports folder, only the one in use.
    now.ifPresent(
        descriptor -> {
          String yaml = changed(sound, one.path("now"));
          assertThat(read(yaml, List.of(before.json(), descriptor.json()))).contains(descriptor);
          assertThat(read(yaml, List.of(descriptor.json()))).contains(descriptor);
        });
  }

  private static void check(Field field, JsonNode expected) {
    if (expected.has("categories")) {
      assertThat(field.categories())
          .extracting(Category::value)
          .filteredOn(value -> !Category.ALWAYS.contains(value))
          .isEqualTo(texts(expected.get("categories")));
      assertThat(field.past().retired())
          .extracting(Category::value)
          .isEqualTo(texts(expected.get("retired")));
    }
  }

  @Test
  void aStartIsRefusedWhereFactsWouldBeLost() throws IOException {
    String stored = read(resource("sound.yaml"), List.of()).orElseThrow().json();
    Path file =
        Files.writeString(
            folder.resolve("grain.yaml"),
            resource("sound.yaml")
                .replace("name: loaded", "name: filled")
                .replace("[loaded,", "[filled,"));
    assertThatThrownBy(
            () ->
                Datasets.load(
                    types,
                    validator,
                    folder,
                    name -> name.equals("grain_shipments") ? List.of(stored) : List.of()))
        .isInstanceOf(InvalidDescriptorsException.class)
        .hasMessageContaining(file + ":11: fields: The field \"loaded\" is gone")
        .hasMessageContaining("aliases: [loaded]");
  }

  @Test
  void aFormerDatasetIsWhatItWas() throws IOException {
    Files.writeString(folder.resolve("grain.yaml"), resource("sound.yaml"));
    Datasets datasets = Datasets.load(types, validator, folder);
    Dataset grain = datasets.named("grain_shipments").orElseThrow();
    Dataset restored = datasets.restore(grain.descriptor().json());
    assertThat(restored.descriptor().sha256()).isEqualTo(grain.descriptor().sha256());
    assertThat(restored.columns()).isEqualTo(grain.columns());
    assertThatThrownBy(() -> datasets.restore("{\"name\":\"x\"}"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> datasets.restore("no JSON"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> datasets.restore(grain.descriptor().json().replace("quantity", "amount")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("amount");
  }

  private Optional<Descriptor> read(String yaml, List<String> former) {
    List<DescriptorProblem> problems = new ArrayList<>();
    Optional<Descriptor> read = read(yaml, former, problems);
    assertThat(problems).isEmpty();
    return read;
  }

  private Optional<Descriptor> read(
      String yaml, List<String> former, List<DescriptorProblem> problems) {
    return new DescriptorReader(types, new Envelope(types), validator, dataset -> former)
        .read("test.yaml", yaml, new HashMap<>(), problems);
  }

  private static String changed(String sound, JsonNode replacements) {
    String changed = sound;
    for (var replacement : replacements.properties()) {
      assertThat(changed).contains(replacement.getKey());
      changed = changed.replace(replacement.getKey(), replacement.getValue().asText());
    }
    return changed;
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asText).toList();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SuccessionTest.class.getResourceAsStream("/schema/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
