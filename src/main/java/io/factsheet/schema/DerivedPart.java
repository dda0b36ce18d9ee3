package io.factsheet.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Column;
import io.factsheet.model.Happened;
import io.factsheet.model.JsonCell;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.StoredCell;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One column that no field fills: identity, quote, source, checks and history. */
record DerivedPart(Column column, Function<ReleasedFact, @Nullable Object> cell) implements Part {

  @Override
  public List<Column> columns() {
    return List.of(column);
  }

  @Override
  public List<StoredCell> stored(Descriptor descriptor) {
    return List.of(
        switch (column.name()) {
          case "quote" -> new StoredCell.InJson(List.of("quote"), JsonCell.SELF);
          case "happened" -> happened(descriptor);
          default -> new StoredCell.Kept();
        });
  }

  private static StoredCell happened(Descriptor descriptor) {
    Happening rule = descriptor.happened();
    List<String> names =
        rule == null
            ? List.of()
            : descriptor.field(rule.field()).map(FieldPart::names).orElseThrow();
    Map<String, String> classes = new HashMap<>();
    if (rule != null) {
      rule.yes().forEach(category -> classes.put(category, Happened.YES.code()));
      rule.no().forEach(category -> classes.put(category, Happened.NO.code()));
    }
    return new StoredCell.Classified(names, classes, Happened.UNCLEAR.code());
  }

  @Override
  public void cells(ReleasedFact fact, List<@Nullable Object> cells) {
    cells.add(cell.apply(fact));
  }

  @Override
  public void json(ReleasedFact fact, ObjectNode object) {
    Object value = cell.apply(fact);
    if (value != null) {
      object.set(column.name(), node(value));
    }
  }

  private static JsonNode node(Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value) {
      case String text -> nodes.textNode(text);
      case Long number -> nodes.numberNode(number);
      case Boolean yes -> nodes.booleanNode(yes);
      case LocalDate day -> nodes.textNode(day.toString());
      default -> throw new IllegalArgumentException("no JSON form for " + value.getClass());
    };
  }
}
