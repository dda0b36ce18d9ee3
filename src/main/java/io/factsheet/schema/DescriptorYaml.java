package io.factsheet.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.factsheet.model.Characters;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The text of a descriptor as a tree.
 *
 * @param problems what YAML permits but a descriptor does not; more may be added
 */
record DescriptorYaml(JsonNode tree, DescriptorProblems problems) {
  /** Words such as yes and no are words, as in YAML 1.2, which editors follow. */
  static final ObjectMapper MAPPER =
      YAMLMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .build();

  private static final String FILE = "file";
  private static final String MEND =
      "Mend the YAML at this line; a text with a colon, a comma or a # in it needs quotation marks.";

  /** Reads the text; empty where it cannot be read, and {@code unreadable} says why. */
  static Optional<DescriptorYaml> read(
      String file, String text, List<DescriptorProblem> unreadable) {
    Node root;
    try {
      root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (YAMLException e) {
      unreadable.add(unreadable(file, text, e));
      return Optional.empty();
    }
    if (root == null) {
      unreadable.add(
          new DescriptorProblem(
              file, 1, FILE, "It is empty.", "Write a descriptor, or remove it."));
      return Optional.empty();
    }
    DescriptorProblems problems = new DescriptorProblems(file, Lines.of(root));
    new YamlOddities(problems).check(root);
    try {
      return Optional.of(new DescriptorYaml(MAPPER.readTree(text), problems));
    } catch (JsonProcessingException e) {
      if (problems.isEmpty()) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
        unreadable.add(unreadable(file, line, e.getOriginalMessage()));
      } else {
        unreadable.addAll(problems.toList());
      }
      return Optional.empty();
    }
  }

  private static DescriptorProblem unreadable(String file, String text, YAMLException e) {
    return switch (e) {
      case MarkedYAMLException marked -> unreadable(file, marked);
      case ReaderException reading ->
          new DescriptorProblem(
              file,
              lineOfUnprintable(text),
              FILE,
              "It holds the character " + Characters.code(reading.getCodePoint()) + ".",
              "Take the character out.");
      default -> unreadable(file, 1, String.valueOf(e.getMessage()));
    };
  }

  private static DescriptorProblem unreadable(String file, MarkedYAMLException e) {
    String why = String.valueOf(e.getProblem());
    int line = line(e.getProblemMark());
    if (why.contains("another document") || why.contains("document start")) {
      return new DescriptorProblem(
          file,
          line,
          FILE,
          "A second document begins here.",
          "Write each dataset to a file of its own.");
    }
    if (why.contains("TAB")) {
      return new DescriptorProblem(
          file, line, FILE, "It is indented with a tab.", "Indent with spaces.");
    }
    // The reason may stand further up, as a quotation mark that is never closed.
    return e.getContextMark() == null || line(e.getContextMark()) == line
        ? unreadable(file, line, why)
        : unreadable(
            file, line, why + ", in the part that begins in line " + line(e.getContextMark()));
  }

  /** The reader tells the place within what it has read last, and not within the text. */
  private static int lineOfUnprintable(String text) {
    int line = 1;
    for (int c : text.codePoints().takeWhile(StreamReader::isPrintable).toArray()) {
      line += c == '\n' ? 1 : 0;
    }
    return line;
  }

  private static int line(@Nullable Mark mark) {
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private static DescriptorProblem unreadable(String file, int line, String why) {
    return new DescriptorProblem(
        file,
        line,
        FILE,
        "It cannot be read: " + why.lines().findFirst().orElse("it is no YAML") + ".",
        MEND);
  }
}
