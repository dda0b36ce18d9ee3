package io.factsheet.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Does to a descriptor what a hand may do to it: leave out, put in, exchange, misspell, double. */
final class DescriptorMutations {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> KEYS =
      List.of(
          "name",
          "title",
          "description",
          "key",
          "agreement",
          "happened",
          "assertions",
          "checks",
          "fields",
          "removed",
          "field",
          "yes",
          "no",
          "min_facts",
          "order",
          "days",
          "from",
          "to",
          "type",
          "required",
          "evidence",
          "constraints",
          "categories",
          "aliases",
          "example",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "pattern",
          "value",
          "retired",
          "enum",
          "Name");

  private static final List<String> VALUES =
      List.of(
          "\"\"",
          "\" \"",
          "\"x\"",
          "\"x_\"",
          "\"x__y\"",
          "\"X\"",
          "\"con\"",
          "\"loaded\"",
          "\"tonnes\"",
          "\"stage\"",
          "\"shipped\"",
          "\"other\"",
          "\"category\"",
          "\"text\"",
          "\"integer\"",
          "\"date\"",
          "\"quantity\"",
          "\"list of actor\"",
          "\"list of text\"",
          "\"none\"",
          "\"expected\"",
          "\"required\"",
          "\"minimum\"",
          "\"true\"",
          "\"7\"",
          "\"a\\u0007b\"",
          "\"a\\nb\"",
          "\"[a-z]+\"",
          "\"(\"",
          "\"(a+)+b\"",
          "\"(?=a)\"",
          "0",
          "-1",
          "7",
          "7.0",
          "2.5",
          "1e30",
          "1e300",
          "3000000000",
          "true",
          "false",
          "null",
          "[]",
          "{}",
          "[\"loaded\"]",
          "[\"loaded\", \"sailed\"]",
          "[\"shipped\", \"shipped\"]",
          "[null]",
          "{\"minimum\": 1}",
          "{\"maxLength\": 5}",
          "{\"order\": [\"loaded\", \"sailed\"]}",
          "[{\"value\": \"a\", \"description\": \"A.\"}]");

  private final Random random;
  private final ObjectNode root;

  /** A place in a descriptor: a member of an object, or an item of a list. */
  private record Slot(JsonNode parent, String key, int index) {
    JsonNode value() {
      return parent instanceof ArrayNode ? parent.get(index) : parent.get(key);
    }

    void set(JsonNode value) {
      if (parent instanceof ArrayNode array) {
        array.set(index, value);
      } else {
        ((ObjectNode) parent).set(key, value);
      }
    }

    void remove() {
      if (parent instanceof ArrayNode array) {
        array.remove(index);
      } else {
        ((ObjectNode) parent).remove(key);
      }
    }
  }

  private DescriptorMutations(ObjectNode root, Random random) {
    this.root = root;
    this.random = random;
  }

  /** The descriptor with a change, and some of them with several. */
  static ObjectNode changed(ObjectNode descriptor, Random random) {
    DescriptorMutations mutations = new DescriptorMutations(descriptor.deepCopy(), random);
    do {
      mutations.change();
    } while (random.nextInt(4) == 0);
    return mutations.root;
  }

  private void change() {
    List<Slot> slots = slots(root);
    if (slots.isEmpty()) {
      return;
    }
    Slot slot = one(slots);
    switch (random.nextInt(6)) {
      case 0 -> slot.remove();
      case 1, 2 -> slot.set(value());
      case 3 -> slot.set(one(slots).value().deepCopy());
      case 4 -> {
        if (slot.parent() instanceof ObjectNode object) {
          JsonNode value = slot.value();
          slot.remove();
          object.set(one(KEYS), value);
        }
      }
      default -> {
        if (slot.parent() instanceof ArrayNode array) {
          array.add(slot.value().deepCopy());
        } else {
          ((ObjectNode) slot.parent()).set(one(KEYS), value());
        }
      }
    }
  }

  private JsonNode value() {
    try {
      return JSON.readTree(one(VALUES));
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static List<Slot> slots(JsonNode node) {
    List<Slot> slots = new ArrayList<>();
    if (node.isArray()) {
      IntStream.range(0, node.size()).forEach(i -> slots.add(new Slot(node, "", i)));
    } else {
      node.propertyStream().forEach(member -> slots.add(new Slot(node, member.getKey(), 0)));
    }
    node.forEach(child -> slots.addAll(slots(child)));
    return slots;
  }
}
