package io.factsheet.field;

import java.util.List;

/**
 * What a field was before its descriptor changed: facts of that time keep it.
 *
 * @param aliases former names
 * @param retired former categories, which older facts may have and new ones may not
 */
public record Past(List<String> aliases, List<Category> retired) {
  public static final Past NONE = new Past(List.of(), List.of());

  public Past {
    aliases = List.copyOf(aliases);
    retired = List.copyOf(retired);
  }
}
