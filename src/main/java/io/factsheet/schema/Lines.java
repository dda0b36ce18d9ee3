package io.factsheet.schema;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Where each part of a YAML file stands, by paths such as {@code fields[2].type}. */
final class Lines {
  private final Map<String, Integer> byPath = new HashMap<>();
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Lines() {}

  static Lines of(Node root) {
    Lines lines = new Lines();
    lines.add("", root);
    return lines;
  }

  private void add(String path, Node node) {
    byPath.putIfAbsent(path, node.getStartMark().getLine() + 1);
    if (!seen.add(node)) {
      // An alias may stand for a node that it is itself a part of.
      return;
    }
    switch (node) {
      case MappingNode mapping ->
          mapping
              .getValue()
              .forEach(
                  entry -> {
                    if (entry.getKeyNode() instanceof ScalarNode key) {
                      String child = member(path, key.getValue());
                      byPath.put(child, key.getStartMark().getLine() + 1);
                      add(child, entry.getValueNode());
                    }
                  });
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.getValue().size(); i++) {
          add(item(path, i), sequence.getValue().get(i));
        }
      }
      default -> {
        // A scalar has no parts.
      }
    }
  }

  /** The place of a key. */
  static String member(String place, String key) {
    return place.isEmpty() ? key : place + "." + key;
  }

  /** The place of an item of a list. */
  static String item(String place, int index) {
    return place + "[" + index + "]";
  }

  /** The part around a place; empty for the file. */
  static String around(String place) {
    return place.substring(
        0, Math.max(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['))));
  }

  /** The line of the part, or of the nearest part around it that stands in the file. */
  int line(String place) {
    for (String part = place; !part.isEmpty(); part = around(part)) {
      Integer line = byPath.get(part);
      if (line != null) {
        return line;
      }
    }
    return byPath.getOrDefault("", 1);
  }
}
