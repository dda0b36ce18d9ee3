package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A descriptor that is right, and every way in which one can be wrong. */
final class DescriptorCases {
  private DescriptorCases() {}

  /**
   * @param problems that the reader finds, as "line place"
   * @param says words of the first one
   * @param mends words of a mend
   * @param onlyReader whether the JSON Schema cannot see it
   */
  record Wrong(
      String name,
      String yaml,
      List<String> problems,
      String says,
      String mends,
      boolean onlyReader) {}

  /** One that is right, though it comes near to one that is not. */
  record Right(String name, String yaml) {}

  static String sound() throws IOException {
    return resource("sound.yaml");
  }

  static List<Wrong> wrong() throws IOException {
    String sound = sound();
    return cases("wrong-descriptors.yaml")
        .map(
            one ->
                new Wrong(
                    one.get("case").asText(),
                    changed(one, sound),
                    one.get("problems").valueStream().map(JsonNode::asText).toList(),
                    one.get("says").asText(),
                    one.path("mends").asText(),
                    one.path("only_reader").asBoolean()))
        .toList();
  }

  static List<Right> right() throws IOException {
    String sound = sound();
    return cases("right-descriptors.yaml")
        .map(one -> new Right(one.get("case").asText(), changed(one, sound)))
        .toList();
  }

  private static Stream<JsonNode> cases(String name) throws IOException {
    return YAMLMapper.builder().build().readTree(resource(name)).valueStream();
  }

  private static String changed(JsonNode one, String sound) {
    if (one.has("whole")) {
      return one.get("whole").asText();
    }
    String replaced = one.get("replace").asText();
    assertThat(sound).contains(replaced);
    String with = one.get("with").asText().replace("…", filling(one));
    if (one.has("cut")) {
      return sound.substring(0, sound.indexOf(replaced)) + with;
    }
    String changed =
        one.has("first")
            ? sound.replaceFirst(Pattern.quote(replaced), with)
            : sound.replace(replaced, with);
    for (var further : one.path("and").properties()) {
      assertThat(changed).contains(further.getKey());
      changed = changed.replace(further.getKey(), further.getValue().asText());
    }
    if (one.has("cut_line")) {
      changed = changed.replace("    " + one.get("cut_line").asText() + "\n", "");
    }
    // A part that is left out takes its line with it.
    return with.isEmpty() ? changed.replaceFirst("(?m)^ *\\n", "") : changed;
  }

  /** A text so many times over, in which a word may be numbered. */
  private static String filling(JsonNode one) {
    String numbered = one.path("numbered").asText();
    return IntStream.range(0, one.path("fill").asInt())
        .mapToObj(
            i ->
                numbered.isEmpty()
                    ? one.get("of").asText()
                    : one.get("of").asText().replace(numbered, numbered + i))
        .collect(Collectors.joining());
  }

  static String resource(String name) throws IOException {
    try (InputStream in = DescriptorCases.class.getResourceAsStream("/schema/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
