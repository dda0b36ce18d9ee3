package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes single fields of a fact in its wire form, as an editor does. */
public final class Amendment {
  private static final Set<String> IDENTITY = Set.of("fact_id", "source_id");

  private final Dataset dataset;

  public Amendment(Dataset dataset) {
    this.dataset = dataset;
  }

  /** Those of the keys that nobody can change: identity, source, and all that is derived. */
  public List<String> fixed(ObjectNode values) {
    return values
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(key -> IDENTITY.contains(key) || dataset.isDerived(key))
        .toList();
  }

  /**
   * Puts values in the place of those that a fact has. Each is put as a whole: a figure, its
   * qualifier and its words belong together. JSON null takes a field away.
   */
  public ObjectNode apply(ObjectNode fact, ObjectNode values) {
    ObjectNode changed = fact.deepCopy();
    if (values.has("quote") && !values.get("quote").equals(fact.get("quote"))) {
      // Other words stand elsewhere.
      changed.remove("quote_start");
    }
    for (var value : values.properties()) {
      changed.remove(dataset.input(value.getKey()).map(Field::name).orElse(value.getKey()));
    }
    // Under the keys that were given: one field under two names is for the reader to find.
    changed.setAll(values);
    return changed;
  }
}
