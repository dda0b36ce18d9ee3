package io.factsheet.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Sha256;
import java.util.TreeMap;

/**
 * What a submitter sent, as one hash by which a repeat is known: the order of keys, parts that say
 * nothing, and columns that are ignored make no difference.
 */
public final class Payload {
  private Payload() {}

  /** Lower-case hex of the SHA-256. */
  public static String sha256(ObjectNode wire, Dataset dataset) {
    ObjectNode said = JsonNodeFactory.instance.objectNode();
    for (var property : wire.properties()) {
      if (!dataset.isDerived(property.getKey())) {
        said.set(property.getKey(), property.getValue());
      }
    }
    return Sha256.of(sorted(said).toString());
  }

  private static JsonNode sorted(JsonNode node) {
    if (node.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      node.forEach(element -> array.add(sorted(element)));
      return array;
    }
    if (!node.isObject()) {
      return node;
    }
    TreeMap<String, JsonNode> properties = new TreeMap<>();
    for (var property : node.properties()) {
      if (!property.getValue().isNull()) {
        properties.put(property.getKey(), sorted(property.getValue()));
      }
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    properties.forEach(object::set);
    return object;
  }
}
