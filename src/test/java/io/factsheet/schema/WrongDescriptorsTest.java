package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WrongDescriptorsTest {
  private final FieldTypes types = new FieldTypes(Gazetteer.load());
  private final Validator validator = PlainValidator.create();
  private final DescriptorReader reader =
      new DescriptorReader(types, new Envelope(types), validator, FormerDescriptors.NONE);

  @Test
  void theSoundOneIsSound() throws IOException {
    List<DescriptorProblem> problems = new ArrayList<>();
    assertThat(reader.read("sound.yaml", DescriptorCases.sound(), new HashMap<>(), problems))
        .isPresent();
    assertThat(problems).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    List<DescriptorCases.Wrong> cases = DescriptorCases.wrong();
    assertThat(cases).isNotEmpty();
    return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  @TestFactory
  Stream<DynamicTest> nearMisses() throws IOException {
    List<DescriptorCases.Right> cases = DescriptorCases.right();
    assertThat(cases).isNotEmpty();
    return cases.stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
  }

  private void check(DescriptorCases.Right one) {
    List<DescriptorProblem> problems = new ArrayList<>();
    Optional<Descriptor> read = reader.read("test.yaml", one.yaml(), new HashMap<>(), problems);
    assertThat(problems).isEmpty();
    assertThat(read).isPresent();
  }

  /** Byte order mark, ends of lines, directives and JSON: the same descriptor all the same. */
  @Test
  void howItIsWrittenMakesNoDifference() throws IOException {
    String sound = DescriptorCases.sound();
    String json = YAMLMapper.builder().build().readTree(sound).toPrettyString();
    Descriptor expected = read(sound);
    for (String written :
        List.of("\uFEFF" + sound, sound.replace("\n", "\r\n"), "%YAML 1.2\n---\n" + sound, json)) {
      assertThat(read(written)).isEqualTo(expected);
    }
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll @Size(max = 12) List<@From("pieces") String> pieces) {
    List<DescriptorProblem> problems = new ArrayList<>();
    assertThat(reader.read("test.yaml", String.join("", pieces), new HashMap<>(), problems))
        .isEmpty();
    assertThat(problems).isNotEmpty();
  }

  @Provide
  Arbitrary<String> pieces() {
    return Arbitraries.oneOf(
        Arbitraries.strings().ofMaxLength(5),
        Arbitraries.of(
            "name",
            "fields",
            "key",
            "title",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\n  - ",
            "[",
            "]",
            "{",
            "}",
            ", ",
            "&a ",
            "*a",
            "!!int ",
            "!x ",
            "| ",
            "> ",
            "'",
            "\"",
            "#",
            "? ",
            "---\n",
            "...\n",
            "%YAML 1.1\n",
            "<<",
            "~",
            "null",
            "true",
            "1e9",
            ".inf",
            "0x",
            "\t",
            "\r"));
  }

  private Descriptor read(String yaml) {
    return reader.read("test.yaml", yaml, new HashMap<>(), new ArrayList<>()).orElseThrow();
  }

  private void check(DescriptorCases.Wrong one) {
    List<DescriptorProblem> problems = new ArrayList<>();
    assertThat(reader.read("test.yaml", one.yaml(), new HashMap<>(), problems)).isEmpty();
    assertThat(problems.stream().map(problem -> problem.line() + " " + problem.place()).toList())
        .as(problems.toString())
        .isEqualTo(one.problems());
    assertThat(problems.getFirst().message()).contains(one.says());
    assertThat(problems)
        .allSatisfy(
            problem -> {
              assertThat(problem.message()).endsWith(".");
              assertThat(problem.mend()).matches(".*[.?]");
            })
        .anySatisfy(problem -> assertThat(problem.mend()).contains(one.mends()));
  }
}
