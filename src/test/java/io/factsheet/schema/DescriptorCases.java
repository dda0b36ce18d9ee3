package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A descriptor that is right, and every way in which one can be wrong. */
final class DescriptorCases {
  private DescriptorCases() {}

  /**
   * @param problems that the reader finds, as "line place"
   * @param says words of the first one
   * @param onlyReader whether the JSON Schema cannot see it
   */
  record Wrong(String name, String yaml, List<String> problems, String says, boolean onlyReader) {}

  static String sound() throws IOException {
    return resource("sound.yaml");
  }

  static List<Wrong> wrong() throws IOException {
    String sound = sound();
    JsonNode cases = YAMLMapper.builder().build().readTree(resource("wrong-descriptors.yaml"));
    return cases
        .valueStream()
        .map(
            one ->
                new Wrong(
                    one.get("case").asText(),
                    changed(one, sound),
                    one.get("problems").valueStream().map(JsonNode::asText).toList(),
                    one.get("says").asText(),
                    one.path("only_reader").asBoolean()))
        .toList();
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

  static String resource(String name) throws IOException {
    try (InputStream in = DescriptorCases.class.getResourceAsStream("/schema/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
