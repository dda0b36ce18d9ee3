package io.factsheet.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A named, typed part of a fact, as a descriptor declares it.
 *
 * @param evidence how far the quoted words must bear a value out
 * @param sought as what they must
 * @param categories of a category field or a list of them; else empty
 * @param past what older facts may have otherwise
 * @param example a value as submitted, in JSON, for the dictionary
 */
public record Field(
    String name,
    FieldType type,
    String title,
    String description,
    boolean required,
    Evidence evidence,
    Sought sought,
    Constraints constraints,
    List<Category> categories,
    Past past,
    @Nullable String example) {
  public Field {
    categories = List.copyOf(categories);
  }

  /** The columns this field fills, in the order its type gives them. */
  public List<Column> columns() {
    return type.columns(this);
  }

  /** Former names, accepted on input. */
  public List<String> aliases() {
    return past.aliases();
  }

  /** Those of today, and behind them the retired ones that older facts may have. */
  public List<Category> everCategories() {
    List<Category> ever = new ArrayList<>(categories);
    past.retired()
        .forEach(
            one -> ever.add(new Category(one.value(), one.description() + " " + Cells.NO_LONGER)));
    return ever;
  }

  public Optional<Category> category(String value) {
    return categories.stream().filter(c -> c.value().equals(value)).findFirst();
  }
}
