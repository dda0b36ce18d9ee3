package io.factsheet.field;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.factsheet.gazetteer.Gazetteer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The field types by the names that descriptors use. */
public final class FieldTypes {
  private final Map<String, FieldType> byName;

  public FieldTypes(Gazetteer gazetteer) {
    FieldType category = new CategoryType();
    FieldType country = ActorType.country(gazetteer);
    FieldType actor = ActorType.actor(gazetteer);
    QuantityType quantity = new QuantityType();
    byName =
        Stream.of(
                new TextType(),
                new IntegerType(),
                new NumberType(),
                new BooleanType(),
                new UrlType(),
                category,
                country,
                actor,
                new DateType(),
                new PeriodType(),
                quantity,
                new MoneyType(quantity, gazetteer),
                new ListType(category),
                new ListType(country),
                new ListType(actor))
            .collect(toUnmodifiableMap(FieldType::name, Function.identity()));
  }

  public Optional<FieldType> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All names, sorted. */
  public Set<String> names() {
    return new TreeSet<>(byName.keySet());
  }
}
