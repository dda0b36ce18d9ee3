package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(reader.read("sound.yaml", DescriptorCases.sound(), problems)).isPresent();
    assertThat(problems).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DescriptorCases.Wrong> cases = DescriptorCases.wrong();
    assertThat(cases).isNotEmpty();
    return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  private void check(DescriptorCases.Wrong one) {
    List<DescriptorProblem> problems = new ArrayList<>();
    assertThat(reader.read("test.yaml", one.yaml(), problems)).isEmpty();
    assertThat(problems.stream().map(problem -> problem.line() + " " + problem.place()).toList())
        .as(problems.toString())
        .isEqualTo(one.problems());
    assertThat(problems.getFirst().message()).contains(one.says());
    assertThat(problems).allSatisfy(problem -> assertThat(problem.mend()).endsWith("."));
  }

  @Test
  void allProblemsOfAllFilesStopTheStart() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "name: A");
    Files.writeString(folder.resolve("b.yml"), DescriptorCases.sound());
    Files.writeString(folder.resolve("c.yaml"), DescriptorCases.sound());
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
}
