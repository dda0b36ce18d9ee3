package io.factsheet.field;

import java.util.List;
import java.util.Set;

/**
 * What a field was before its descriptor changed: facts of that time keep it.
 *
 * @param aliases former names
 * @param retired former categories, which older facts may have and new ones may not
 * @param newer constraints, by their names in a descriptor, that older facts may break
 */
public record Past(List<String> aliases, List<Category> retired, Set<String> newer) {
  public static final Past NONE = new Past(List.of(), List.of(), Set.of());

  public Past {
    aliases = List.copyOf(aliases);
    retired = List.copyOf(retired);
    newer = Set.copyOf(newer);
  }
}
