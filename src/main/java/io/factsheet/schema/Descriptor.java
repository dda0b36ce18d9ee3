package io.factsheet.schema;

import io.factsheet.field.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One dataset as its YAML file declares it.
 *
 * @param key the fields that group facts about the same thing; never unique
 * @param agreement the figure compared between the facts of one group, if any
 * @param happened null where the dataset does not tell
 * @param minFacts a release of fewer facts is held back
 * @param checks rules between fields
 * @param removed former fields that are left out of all further releases
 * @param json the canonical form: one line of JSON that changes when the meaning does, and not with
 *     spacing, comments or the order of keys
 * @param sha256 of {@code json}, lower-case hex
 */
public record Descriptor(
    String name,
    String title,
    String description,
    List<String> key,
    @Nullable String agreement,
    @Nullable Happening happened,
    int minFacts,
    List<Check> checks,
    List<Field> fields,
    Set<String> removed,
    String json,
    String sha256) {
  public Descriptor {
    key = List.copyOf(key);
    checks = List.copyOf(checks);
    fields = List.copyOf(fields);
    removed = Set.copyOf(removed);
  }

  public Optional<Field> field(String named) {
    return fields.stream().filter(field -> field.name().equals(named)).findFirst();
  }
}
