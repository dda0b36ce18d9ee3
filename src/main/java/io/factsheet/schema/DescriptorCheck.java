package io.factsheet.schema;

import io.factsheet.field.Category;
import io.factsheet.field.FieldType;
import io.factsheet.field.FieldTypes;
import io.factsheet.field.Sought;
import io.factsheet.schema.DescriptorFile.CategoryYaml;
import io.factsheet.schema.DescriptorFile.CheckYaml;
import io.factsheet.schema.DescriptorFile.FieldYaml;
import io.factsheet.schema.DescriptorFile.HappenedYaml;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the parts of a written descriptor against one another. Parts that are already known to be
 * wrong are passed over, and so is what cannot be told because of them.
 */
final class DescriptorCheck {
  private static final Set<String> FIGURES = Set.of("quantity", "money");
  private static final Set<String> DATES = Set.of("date", "period");

  private final FieldCheck fieldCheck;
  private final TakenNames names;
  private final DescriptorProblems problems;

  private final Map<String, FieldYaml> fields = new LinkedHashMap<>();
  private final Map<String, String> places = new HashMap<>();
  private final Map<String, FieldType> typesOfFields = new HashMap<>();

  /** Whether every field has a name that can be read: only then is a name that none has wrong. */
  private boolean allNamed = true;

  /**
   * @param taken names that are not free, and whose they are
   */
  DescriptorCheck(FieldTypes types, Map<String, String> taken, DescriptorProblems problems) {
    this.fieldCheck = new FieldCheck(types, problems);
    this.names = new TakenNames(taken, problems);
    this.problems = problems;
  }

  void check(DescriptorFile descriptor) {
    List<FieldYaml> written = orEmpty(descriptor.fields());
    allNamed = !problems.isAt("fields");
    for (int i = 0; i < written.size(); i++) {
      checkField(written.get(i), Lines.item("fields", i));
    }
    for (int i = 0; i < written.size(); i++) {
      checkUnit(written.get(i), Lines.item("fields", i) + ".unit");
    }
    checkKey(orEmpty(descriptor.key()));
    checkRemoved(orEmpty(descriptor.removed()));
    checkAgreement(descriptor);
    checkHappened(descriptor.happened());
    List<CheckYaml> checks = orEmpty(descriptor.checks());
    for (int i = 0; i < checks.size(); i++) {
      checkCheck(checks.get(i), Lines.item("checks", i));
    }
  }

  private void checkField(@Nullable FieldYaml field, String place) {
    if (field == null) {
      allNamed = false;
      return;
    }
    Optional<FieldType> type = fieldCheck.check(field, place);
    String name = field.name();
    if (name == null || problems.isAt(place + ".name")) {
      allNamed = false;
      return;
    }
    names.take(name, type, place + ".name");
    List<String> aliases = orEmpty(field.aliases());
    for (int i = 0; i < aliases.size(); i++) {
      String inner = Lines.item(place + ".aliases", i);
      if (!problems.isAt(inner)) {
        names.takeAlias(aliases.get(i), name, inner);
      }
    }
    fields.putIfAbsent(name, field);
    places.putIfAbsent(name, place);
    type.ifPresent(one -> typesOfFields.putIfAbsent(name, one));
  }

  /** What a figure is of is told by a category field, or is one of the fixed units. */
  private void checkUnit(@Nullable FieldYaml field, String place) {
    if (field == null || field.unit() == null || problems.isAt(place)) {
      return;
    }
    String unit = field.unit();
    if (Sought.FIXED_UNITS.contains(unit)) {
      return;
    }
    if (fields.containsKey(unit)) {
      isOfType(unit, place, Set.of("category"));
    } else if (allNamed) {
      Set<String> known = new TreeSet<>(Sought.FIXED_UNITS);
      typesOfFields.forEach(
          (name, type) -> {
            if (type.name().equals("category")) {
              known.add(name);
            }
          });
      problems.add(
          place,
          "\"" + unit + "\" is neither a category field nor a unit that is known.",
          Spelling.mend(unit, known));
    }
  }

  private void checkKey(List<String> key) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < key.size(); i++) {
      String place = Lines.item("key", i);
      if (isKnown(key.get(i), place) && !seen.add(key.get(i))) {
        problems.add(place, "\"" + key.get(i) + "\" stands twice in the key.", "Remove one.");
      }
    }
  }

  private void checkRemoved(List<String> removed) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < removed.size(); i++) {
      String name = removed.get(i);
      String place = Lines.item("removed", i);
      if (problems.isAt(place)) {
        continue;
      }
      if (!seen.add(name)) {
        problems.add(place, "\"" + name + "\" stands there twice.", "Remove one.");
      } else if (fields.values().stream().anyMatch(field -> field.goesBy(name))) {
        problems.add(
            place,
            "\"" + name + "\" is still a field, or the alias of one.",
            "Take it off the list, or remove the field.");
      }
    }
  }

  private void checkAgreement(DescriptorFile descriptor) {
    String agreement = descriptor.agreement();
    if (agreement != null
        && isOfType(agreement, "agreement", FIGURES)
        && orEmpty(descriptor.key()).contains(agreement)) {
      problems.add(
          "agreement",
          "\"" + agreement + "\" is part of the key, so that the facts of a group all agree.",
          "Take it out of the key.");
    }
  }

  private void checkHappened(@Nullable HappenedYaml happened) {
    if (happened == null
        || happened.field() == null
        || !isOfType(happened.field(), "happened.field", Set.of("category"))) {
      return;
    }
    if (problems.isWithin(places.get(happened.field()) + ".categories")) {
      return;
    }
    Set<String> declared = new TreeSet<>(Category.ALWAYS);
    orEmpty(Objects.requireNonNull(fields.get(happened.field())).categories()).stream()
        .map(CategoryYaml::value)
        .forEach(value -> declared.add(Objects.requireNonNull(value)));
    Set<String> seen = new HashSet<>();
    checkCategories(orEmpty(happened.yes()), "happened.yes", happened.field(), declared, seen);
    checkCategories(orEmpty(happened.no()), "happened.no", happened.field(), declared, seen);
  }

  private void checkCategories(
      List<String> named, String place, String field, Set<String> declared, Set<String> seen) {
    for (int i = 0; i < named.size(); i++) {
      String value = named.get(i);
      String inner = Lines.item(place, i);
      if (value == null || problems.isAt(inner)) {
        continue;
      }
      if (!declared.contains(value)) {
        problems.add(
            inner,
            "\"" + value + "\" is no category of \"" + field + "\".",
            Spelling.mend(value, declared));
      } else if (!seen.add(value)) {
        problems.add(inner, "\"" + value + "\" stands twice under happened.", "Remove one.");
      }
    }
  }

  private void checkCheck(@Nullable CheckYaml check, String place) {
    if (check == null || problems.isWithin(place)) {
      return;
    }
    List<String> order = check.order();
    boolean noDays = check.days() == null && check.from() == null && check.to() == null;
    if (order != null && order.size() == 2 && noDays) {
      String inner = place + ".order";
      boolean dates = isOfType(order.getFirst(), Lines.item(inner, 0), DATES);
      if (isOfType(order.getLast(), Lines.item(inner, 1), DATES)
          && dates
          && order.getFirst().equals(order.getLast())) {
        problems.add(inner, "Both are the same field.", "Name two fields, the earlier one first.");
      }
    } else if (order == null
        && check.days() != null
        && check.from() != null
        && check.to() != null) {
      isOfType(check.days(), place + ".days", Set.of("integer"));
      isOfType(check.from(), place + ".from", DATES);
      isOfType(check.to(), place + ".to", DATES);
    } else {
      problems.add(
          place,
          "It is no check.",
          "Write {order: [earlier, later]} or {days: field, from: field, to: field}.");
    }
  }

  /** Whether the field is there and of one of the types; a problem where it is not. */
  private boolean isOfType(@Nullable String name, String place, Set<String> expected) {
    if (name == null || !isKnown(name, place)) {
      return false;
    }
    FieldType type = typesOfFields.get(name);
    if (type == null) {
      return false;
    }
    if (!expected.contains(type.name())) {
      problems.add(
          place,
          "\"" + name + "\" is of type " + type.name() + ".",
          "Name a field of type " + String.join(" or ", new TreeSet<>(expected)) + ".");
      return false;
    }
    return true;
  }

  private boolean isKnown(@Nullable String name, String place) {
    if (name == null || problems.isAt(place)) {
      return false;
    }
    if (fields.containsKey(name)) {
      return true;
    }
    if (allNamed) {
      problems.add(
          place, "There is no field \"" + name + "\".", Spelling.mend(name, fields.keySet()));
    }
    return false;
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
