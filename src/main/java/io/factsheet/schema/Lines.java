package io.factsheet.schema;

import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where each part of a YAML file stands, by paths such as {@code fields[2].type}. */
final class Lines {
  private final Map<String, Integer> byPath = new HashMap<>();

  private Lines() {}

  /**
   * @throws org.yaml.snakeyaml.error.MarkedYAMLException where the text is no YAML
   */
  static Lines of(String yaml) {
    Lines lines = new Lines();
    lines.add("", new Yaml(new LoaderOptions()).compose(new StringReader(yaml)));
    return lines;
  }

  private void add(String path, @Nullable Node node) {
    if (node == null) {
      return;
    }
    byPath.putIfAbsent(path, node.getStartMark().getLine() + 1);
    switch (node) {
      case MappingNode mapping ->
          mapping
              .getValue()
              .forEach(
                  entry -> {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                      String child = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
                      byPath.put(child, key.getStartMark().getLine() + 1);
                      add(child, entry.getValueNode());
                    }
                  });
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.getValue().size(); i++) {
          add(path + "[" + i + "]", sequence.getValue().get(i));
        }
      }
      default -> {
        // A scalar has no parts.
      }
    }
  }

  /** Whether the file holds nothing but comments and white space. */
  boolean isEmpty() {
    return byPath.isEmpty();
  }

  /** The line of the part, or of the nearest part around it that stands in the file. */
  int line(String place) {
    String path = place;
    while (!path.isEmpty()) {
      Integer line = byPath.get(path);
      if (line != null) {
        return line;
      }
      path = path.substring(0, Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))));
    }
    return byPath.getOrDefault("", 1);
  }
}
