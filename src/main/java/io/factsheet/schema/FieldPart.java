package io.factsheet.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Column;
import io.factsheet.field.Field;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.StoredCell;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns of one field, own or of the envelope. */
record FieldPart(Field field, List<Column> columns) implements Part {
  FieldPart(Field field) {
    this(field, field.columns());
  }

  @Override
  public List<StoredCell> stored(Descriptor descriptor) {
    List<String> names = names(field);
    return field.type().stored().stream()
        .<StoredCell>map(cell -> new StoredCell.InJson(names, cell))
        .toList();
  }

  /** The keys of a field in the canonical JSON: today's, and those that older facts have. */
  static List<String> names(Field field) {
    List<String> names = new ArrayList<>();
    names.add(field.name());
    names.addAll(field.aliases());
    return names;
  }

  @Override
  public void cells(ReleasedFact fact, List<@Nullable Object> cells) {
    Value value = fact.fact().values().get(field.name());
    if (value == null) {
      for (int i = 0; i < columns.size(); i++) {
        cells.add(null);
      }
    } else {
      field.type().flatten(value, cells);
    }
  }

  @Override
  public void json(ReleasedFact fact, ObjectNode object) {
    Value value = fact.fact().values().get(field.name());
    if (value != null) {
      object.set(field.name(), field.type().write(value));
    }
  }
}
