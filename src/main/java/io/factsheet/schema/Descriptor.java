package io.factsheet.schema;

import io.factsheet.field.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One dataset as its YAML file declares it.
 *
 * @param key the fields that group facts about the same thing; never unique
 * @param agreement the figure compared between the facts of one group, if any
 * @param happened null where the dataset does not tell
 * @param minFacts a release of fewer facts is held back
 * @param sha256 of the descriptor's canonical form, lower-case hex: changes when its meaning does
 */
public record Descriptor(
    String name,
    String title,
    String description,
    List<String> key,
    @Nullable String agreement,
    @Nullable Happening happened,
    int minFacts,
    List<Field> fields,
    String sha256) {
  public Descriptor {
    key = List.copyOf(key);
    fields = List.copyOf(fields);
  }
}
