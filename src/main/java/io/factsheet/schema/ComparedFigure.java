package io.factsheet.schema;

import io.factsheet.field.Field;
import io.factsheet.model.Fact;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figure of a fact that is compared with those of other facts.
 *
 * @param about the same for figures of one unit in facts that have the same key
 * @param citing who states it, in the source's words; null where nobody is named
 */
public record ComparedFigure(String about, @Nullable String citing, Value.Quantity figure) {

  /** Empty where the dataset compares none, or the fact has none. */
  public static Optional<ComparedFigure> of(Fact fact, Dataset dataset) {
    Descriptor descriptor = dataset.descriptor();
    String compared = descriptor.agreement();
    if (compared == null || !(fact.values().get(compared) instanceof Value.Quantity figure)) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>(descriptor.key());
    descriptor.field(compared).orElseThrow().sought().unitField().ifPresent(names::add);
    StringBuilder about = new StringBuilder();
    for (String name : names) {
      descriptor.field(name).ifPresent(field -> about.append(identity(field, fact)));
      about.append('\0'); // no value holds it, so that no two lists of values are the same text
    }
    return Optional.of(new ComparedFigure(about.toString(), citing(fact), figure));
  }

  private static String identity(Field field, Fact fact) {
    Value value = fact.values().get(field.name());
    return value == null ? "" : field.type().identity(value);
  }

  private static @Nullable String citing(Fact fact) {
    return fact.values().get(Envelope.CITED) instanceof Value.Text cited ? cited.text() : null;
  }
}
