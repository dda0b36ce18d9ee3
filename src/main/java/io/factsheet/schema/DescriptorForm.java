package io.factsheet.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Binds a tree to a {@link DescriptorFile}. Jackson stops at the first key that it does not know
 * and at the first value of another kind; this finds them all, and binds the rest.
 */
final class DescriptorForm {
  private static final ObjectMapper MAPPER = DescriptorYaml.MAPPER;

  private final DescriptorProblems problems;
  private final List<String> empty = new ArrayList<>();

  DescriptorForm(DescriptorProblems problems) {
    this.problems = problems;
  }

  /** Binds what has the right form; empty where the tree is no mapping. */
  Optional<DescriptorFile> bind(JsonNode tree) {
    if (!tree.isObject()) {
      problems.add(
          "file",
          ValueKind.MAPPING.wrong(tree),
          "Begin with \"name: \" and the name of the dataset.");
      return Optional.empty();
    }
    JsonNode right = right(tree, MAPPER.constructType(DescriptorFile.class), "");
    try {
      return Optional.of(MAPPER.treeToValue(right, DescriptorFile.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of the right form can be bound", e);
    }
  }

  /** Reports what was left empty, where nothing else misses it. */
  void reportEmpty() {
    empty.stream()
        .filter(place -> !problems.isAt(place))
        .forEach(
            place -> problems.add(place, "It is empty.", "Give it a value, or remove the line."));
  }

  /** The node without what has the wrong form, in whose place nothing stands. */
  private JsonNode right(JsonNode node, JavaType type, String place) {
    if (node.isNull()) {
      empty.add(place);
      return node;
    }
    ValueKind kind = ValueKind.of(type);
    if (!kind.fits(node)) {
      if (!problems.isAt(place)) {
        problems.add(place, kind.wrong(node), kind.mend());
      }
      return NullNode.getInstance();
    }
    return switch (kind) {
      case LIST -> items(node, type.getContentType(), place);
      case MAPPING -> members((ObjectNode) node, type, place);
      default -> node;
    };
  }

  private JsonNode items(JsonNode list, JavaType type, String place) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < list.size(); i++) {
      items.add(right(list.get(i), type, Lines.item(place, i)));
    }
    return items;
  }

  private JsonNode members(ObjectNode mapping, JavaType type, String place) {
    Map<String, JavaType> known = new TreeMap<>();
    for (BeanPropertyDefinition key :
        MAPPER.getDeserializationConfig().introspect(type).findProperties()) {
      known.put(key.getName(), key.getPrimaryType());
    }
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    for (var member : mapping.properties()) {
      String key = member.getKey();
      JavaType expected = known.get(key);
      if (expected == null) {
        unknown(key, mapping, known, place);
      } else {
        members.set(key, right(member.getValue(), expected, Lines.member(place, key)));
      }
    }
    return members;
  }

  private void unknown(String key, ObjectNode mapping, Map<String, JavaType> known, String place) {
    String inner = Lines.member(place, key);
    // What is missing because its key is misspelt is not missing too.
    Spelling.meant(key, known.keySet())
        .filter(meant -> !mapping.has(meant))
        .ifPresent(meant -> problems.excuse(Lines.member(place, meant)));
    if (problems.isAt(inner)) {
      return;
    }
    boolean cutOff = mapping.get(key).isNull() && key.contains(" ");
    problems.add(
        inner,
        "There is no \"" + Characters.shown(key) + "\" here.",
        cutOff
            ? "Put the text before it in quotation marks, as the comma ends it."
            : Spelling.mend(key, known.keySet()));
  }
}
