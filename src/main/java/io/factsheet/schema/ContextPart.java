package io.factsheet.schema;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Column;
import io.factsheet.model.JsonCell;
import io.factsheet.model.Quote;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.StoredCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The further quotes: an array in JSON, joined as a printed quotation would be in a cell. */
final class ContextPart implements Part {
  private static final String SEPARATOR = " […] ";
  private static final Column COLUMN =
      new Column(
          "context",
          "Context",
          "Further words of the article that carry other fields, separated by […]. Empty where the"
              + " quote alone carries all.",
          Column.Kind.TEXT,
          false);

  @Override
  public List<Column> columns() {
    return List.of(COLUMN);
  }

  @Override
  public List<StoredCell> stored(Descriptor descriptor) {
    return List.of(
        new StoredCell.InJson(
            List.of("context"), new JsonCell.Joined(JsonCell.at("quote"), SEPARATOR)));
  }

  @Override
  public void cells(ReleasedFact fact, List<@Nullable Object> cells) {
    List<Quote> context = fact.fact().context();
    cells.add(
        context.isEmpty() ? null : context.stream().map(Quote::text).collect(joining(SEPARATOR)));
  }

  @Override
  public void json(ReleasedFact fact, ObjectNode object) {
    if (!fact.fact().context().isEmpty()) {
      object.set("context", FactCodec.writeContext(fact.fact().context()));
    }
  }
}
