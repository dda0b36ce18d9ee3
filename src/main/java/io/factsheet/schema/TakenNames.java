package io.factsheet.schema;

import io.factsheet.field.Column;
import io.factsheet.field.Constraints;
import io.factsheet.field.Evidence;
import io.factsheet.field.Field;
import io.factsheet.field.FieldType;
import io.factsheet.field.Past;
import io.factsheet.field.Sought;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who bears which name of a field or column: each is taken once, and who comes second is wrong. */
final class TakenNames {
  private final Map<String, String> owners;
  private final DescriptorProblems problems;

  /**
   * @param taken names that are not free, and whose they are
   */
  TakenNames(Map<String, String> taken, DescriptorProblems problems) {
    this.owners = new HashMap<>(taken);
    this.problems = problems;
  }

  /** Takes the name of a field and those of its columns, as far as its type is known. */
  void take(String name, Optional<FieldType> type, String place) {
    List<String> names = new ArrayList<>(List.of(name));
    type.ifPresent(
        one ->
            columns(name, one).stream().filter(column -> !column.equals(name)).forEach(names::add));
    Optional<String> lost = names.stream().filter(owners::containsKey).findFirst();
    lost.ifPresent(
        one ->
            problems.add(
                place,
                (one.equals(name) ? "" : "Its column ")
                    + "\""
                    + one
                    + "\" is taken by "
                    + Objects.requireNonNull(owners.get(one))
                    + ".",
                "Choose a name that is free, with all its columns."));
    names.forEach(one -> owners.putIfAbsent(one, "the field \"" + name + "\""));
  }

  /** Takes a former name of a field. */
  void takeAlias(String alias, String field, String place) {
    String before = owners.putIfAbsent(alias, "an alias of \"" + field + "\"");
    if (before != null) {
      problems.add(
          place, "\"" + alias + "\" is taken by " + before + ".", "Remove it, or choose another.");
    }
  }

  private static List<String> columns(String name, FieldType type) {
    Field field =
        new Field(
            name,
            type,
            "",
            "",
            false,
            Evidence.NONE,
            Sought.ANYHOW,
            Constraints.NONE,
            List.of(),
            Past.NONE,
            null);
    return type.columns(field).stream().map(Column::name).toList();
  }
}
