package io.factsheet.schema;

import io.factsheet.model.Characters;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Finds what YAML permits but a descriptor does not: a key that stands twice, parts that are
 * written elsewhere, characters that no spreadsheet can show.
 */
final class YamlOddities {
  private static final String MERGE = "<<";

  private final DescriptorProblems problems;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  YamlOddities(DescriptorProblems problems) {
    this.problems = problems;
  }

  void check(Node root) {
    check("", root);
  }

  private void check(String place, Node node) {
    if (!seen.add(node)) {
      problems.add(
          place,
          "It is an alias, which stands for a part that is written elsewhere.",
          "Write the part out.");
      return;
    }
    switch (node) {
      case MappingNode mapping -> checkMembers(place, mapping);
      case SequenceNode sequence -> {
        for (int i = 0; i < sequence.getValue().size(); i++) {
          check(Lines.item(place, i), sequence.getValue().get(i));
        }
      }
      case ScalarNode scalar -> checkText(place, scalar.getValue());
      default -> throw new IllegalStateException("no node of YAML: " + node);
    }
  }

  private void checkMembers(String place, MappingNode mapping) {
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple member : mapping.getValue()) {
      if (!(member.getKeyNode() instanceof ScalarNode key)) {
        problems.add(place, "A key in it is a list or a mapping.", "Use words as keys.");
        continue;
      }
      String inner = Lines.member(place, key.getValue());
      Integer before = lines.putIfAbsent(key.getValue(), key.getStartMark().getLine() + 1);
      if (before != null) {
        problems.add(inner, "It stands there twice, first in line " + before + ".", "Remove one.");
      } else if (key.getValue().equals(MERGE)) {
        problems.add(inner, "It merges a part that is written elsewhere.", "Write the part out.");
      } else {
        checkText(inner, key.getValue());
        check(inner, member.getValueNode());
      }
    }
  }

  private void checkText(String place, String text) {
    int wrong = Characters.firstWrong(text);
    if (wrong >= 0) {
      problems.add(
          place,
          "It holds the character " + Characters.code(text.codePointAt(wrong)) + ".",
          "Take the character out.");
    }
  }
}
