package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class WrongDescriptorsTest {
  private final FieldTypes types = new FieldTypes(Gazetteer.load());
  private final Validator validator = PlainValidator.create();
  private final DescriptorReader reader =
      new DescriptorReader(types, new Envelope(types), validator, FormerDescriptors.NONE);

  @TempDir Path folder;

  @Test
  void theSoundOneIsSound() throws IOException {
    List<DescriptorProblem> problems = new ArrayList<>();
    assertThat(reader.read("sound.yaml", resource("sound.yaml"), problems)).isPresent();
    assertThat(problems).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    String sound = resource("sound.yaml");
    JsonNode cases = YAMLMapper.builder().build().readTree(resource("wrong-descriptors.yaml"));
    assertThat(cases).isNotEmpty();
    return cases
        .valueStream()
        .map(one -> DynamicTest.dynamicTest(one.get("case").asText(), () -> check(one, sound)));
  }

  private void check(JsonNode one, String sound) {
    String yaml = changed(one, sound);
    List<DescriptorProblem> problems = new ArrayList<>();
    assertThat(reader.read("test.yaml", yaml, problems)).isEmpty();
    assertThat(problems.stream().map(problem -> problem.line() + " " + problem.place()).toList())
        .as(problems.toString())
        .isEqualTo(one.get("problems").valueStream().map(JsonNode::asText).toList());
    assertThat(problems.getFirst().message()).contains(one.get("says").asText());
    assertThat(problems).allSatisfy(problem -> assertThat(problem.mend()).endsWith("."));
  }

  private static String changed(JsonNode one, String sound) {
    if (one.has("whole")) {
      return one.get("whole").asText();
    }
    String replaced = one.get("replace").asText();
    assertThat(sound).contains(replaced);
    String with = one.get("with").asText();
    if (one.has("cut")) {
      return sound.substring(0, sound.indexOf(replaced)) + with;
    }
    String changed = sound.replace(replaced, with);
    if (one.has("cut_line")) {
      changed = changed.replace("    " + one.get("cut_line").asText() + "\n", "");
    }
    // A part that is left out takes its line with it.
    return with.isEmpty() ? changed.replaceFirst("(?m)^ *\\n", "") : changed;
  }

  @Test
  void allProblemsOfAllFilesStopTheStart() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "name: A");
    Files.writeString(folder.resolve("b.yml"), resource("sound.yaml"));
    Files.writeString(folder.resolve("c.yaml"), resource("sound.yaml"));
    Files.write(folder.resolve("d.yaml"), "name: \u00e9".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(folder.resolve(".hidden.yaml"), "no: descriptor");
    Files.writeString(folder.resolve("notes.txt"), "no descriptor");
    assertThatThrownBy(() -> Datasets.load(types, validator, folder))
        .isInstanceOf(InvalidDescriptorsException.class)
        .hasMessageContaining("a.yaml:1: name: It is \"A\". Use up to 41")
        .hasMessageContaining("a.yaml:1: fields: It is missing. Declare at least one field.")
        .hasMessageContaining("c.yaml:2: name: \"grain_shipments\" is already declared in")
        .hasMessageContaining("d.yaml:1: file: It is not UTF-8.")
        .hasMessageNotContaining("hidden")
        .hasMessageNotContaining("notes.txt");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Datasets.load(types, validator, folder.resolve("nowhere")))
        .isInstanceOf(InvalidDescriptorsException.class)
        .hasMessageContaining("nowhere:1: folder: There is no such folder. Make it, or set");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WrongDescriptorsTest.class.getResourceAsStream("/schema/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
