package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Column;
import io.factsheet.model.ReleasedFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of fact: its descriptor together with the envelope that every dataset has. */
public final class Dataset {
  private final Descriptor descriptor;

  Dataset(Descriptor descriptor) {
    this.descriptor = descriptor;
  }

  public String name() {
    return descriptor.name();
  }

  public Descriptor descriptor() {
    return descriptor;
  }

  /** All columns of the flat exports, in their order. */
  public List<Column> columns() {
    return List.of();
  }

  /** The cells of a fact, one for each of {@link #columns}; null is an empty cell. */
  public List<@Nullable Object> row(ReleasedFact fact) {
    return List.of();
  }

  /** The fact as one JSON object with nested values, its properties in the order of columns. */
  public ObjectNode json(ReleasedFact fact) {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
  }
}
