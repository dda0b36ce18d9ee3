package io.factsheet.schema;

import static java.util.Objects.requireNonNull;

import io.factsheet.field.Category;
import io.factsheet.field.Column;
import io.factsheet.field.Constraints;
import io.factsheet.field.Evidence;
import io.factsheet.field.Field;
import io.factsheet.field.FieldType;
import io.factsheet.field.FieldTypes;
import io.factsheet.field.Past;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Holds the parts of a written descriptor, each right by itself, against one another. */
final class DescriptorCheck {
  private static final int NAME_LENGTH = 41;

  private final String file;
  private final Lines lines;
  private final FieldTypes types;
  private final Map<String, String> taken;
  private final List<DescriptorProblem> problems;

  /**
   * @param taken names that are not free, and whose they are
   */
  DescriptorCheck(
      String file,
      Lines lines,
      FieldTypes types,
      Map<String, String> taken,
      List<DescriptorProblem> problems) {
    this.file = file;
    this.lines = lines;
    this.types = types;
    this.taken = new HashMap<>(taken);
    this.problems = problems;
  }

  void check(DescriptorFile descriptor) {
    String dataset = requireNonNull(descriptor.name());
    checkName(dataset, "name");
    if (dataset.equals("datapackage")) { // a file of the dataset would be what describes it
      problem("name", "Every release has a file datapackage.json.", "Choose another name.");
    }
    Map<String, DescriptorFile.FieldYaml> fields = new HashMap<>();
    List<DescriptorFile.FieldYaml> written = requireNonNull(descriptor.fields());
    for (int i = 0; i < written.size(); i++) {
      checkField(written.get(i), "fields[" + i + "]");
      fields.putIfAbsent(requireNonNull(written.get(i).name()), written.get(i));
    }
    checkKey(requireNonNull(descriptor.key()), fields);
    checkRemoved(orEmpty(descriptor.removed()), fields);
    checkAgreement(descriptor.agreement(), fields);
    checkHappened(descriptor.happened(), fields);
    List<DescriptorFile.CheckYaml> checks = orEmpty(descriptor.checks());
    for (int i = 0; i < checks.size(); i++) {
      checkCheck(checks.get(i), "checks[" + i + "]", fields);
    }
  }

  private void checkName(String name, String place) {
    if (name.length() > NAME_LENGTH) {
      problem(place, "It has more than 41 characters.", DescriptorFile.NAME_MEND);
    }
  }

  private void checkField(DescriptorFile.FieldYaml field, String place) {
    String name = requireNonNull(field.name());
    checkName(name, place + ".name");
    Optional<FieldType> type = types.named(requireNonNull(field.type()));
    if (type.isEmpty()) {
      problem(
          place + ".type",
          "There is no type \"" + field.type() + "\".",
          "Use one of " + String.join(", ", types.names()) + ".");
    } else {
      take(name, type.get(), place);
    }
    for (String alias : orEmpty(field.aliases())) {
      take(alias, place + ".aliases", "the alias of \"" + name + "\"");
    }
    checkCategories(field, place);
    checkConstraints(field.constraints(), place + ".constraints");
  }

  /** Names of fields and of all their columns are taken once, whoever comes second is wrong. */
  private void take(String name, FieldType type, String place) {
    Field field =
        new Field(
            name, type, "", "", false, Evidence.NONE, Constraints.NONE, List.of(), Past.NONE, null);
    Set<String> own = new HashSet<>();
    own.add(name);
    type.columns(field).stream().map(Column::name).forEach(own::add);
    for (String one : own.stream().sorted().toList()) {
      take(one, place + ".name", "the field \"" + name + "\"");
    }
  }

  private void take(String name, String place, String owner) {
    String before = taken.putIfAbsent(name, owner);
    if (before != null) {
      problem(
          place,
          "\"" + name + "\" is taken by " + before + ".",
          "Choose a name whose columns are free.");
    }
  }

  private void checkCategories(DescriptorFile.FieldYaml field, String place) {
    boolean takesCategories = requireNonNull(field.type()).endsWith("category");
    List<DescriptorFile.CategoryYaml> categories = field.categories();
    if (takesCategories && (categories == null || categories.isEmpty())) {
      problem(
          place + ".categories",
          "A category field declares its categories.",
          "List them, each with a value and a description.");
    } else if (!takesCategories && categories != null) {
      problem(
          place + ".categories",
          "A field of type " + field.type() + " has no categories.",
          "Remove them, or make the type category.");
    } else if (categories != null) {
      Set<String> seen = new HashSet<>();
      for (int i = 0; i < categories.size(); i++) {
        if (categories.get(i).isRetired()
            && Category.ALWAYS.contains(requireNonNull(categories.get(i).value()))) {
          problem(
              place + ".categories[" + i + "]",
              "\"" + categories.get(i).value() + "\" is always a category.",
              "Remove the line.");
        }
        if (!seen.add(requireNonNull(categories.get(i).value()))) {
          problem(
              place + ".categories[" + i + "].value",
              "\"" + categories.get(i).value() + "\" is declared twice.",
              "Remove one.");
        }
      }
    }
  }

  private void checkConstraints(
      DescriptorFile.@Nullable ConstraintsYaml constraints, String place) {
    if (constraints == null) {
      return;
    }
    if (constraints.minLength() != null
        && constraints.maxLength() != null
        && constraints.minLength() > constraints.maxLength()) {
      problem(place, "minLength is above maxLength.", "Swap them.");
    }
    if (constraints.minimum() != null
        && constraints.maximum() != null
        && constraints.minimum().compareTo(constraints.maximum()) > 0) {
      problem(place, "minimum is above maximum.", "Swap them.");
    }
    if (constraints.pattern() != null) {
      try {
        java.util.regex.Pattern.compile(constraints.pattern());
      } catch (PatternSyntaxException e) {
        problem(
            place + ".pattern",
            "It is no regular expression: " + e.getDescription() + ".",
            "Mend it, or remove it.");
      }
    }
  }

  private void checkKey(List<String> key, Map<String, DescriptorFile.FieldYaml> fields) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < key.size(); i++) {
      String place = "key[" + i + "]";
      if (find(key.get(i), place, fields).isPresent() && !seen.add(key.get(i))) {
        problem(place, "\"" + key.get(i) + "\" stands twice in the key.", "Remove one.");
      }
    }
  }

  private void checkRemoved(List<String> removed, Map<String, DescriptorFile.FieldYaml> fields) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < removed.size(); i++) {
      String name = removed.get(i);
      String place = "removed[" + i + "]";
      if (!seen.add(name)) {
        problem(place, "\"" + name + "\" stands there twice.", "Remove one.");
      } else if (fields.values().stream().anyMatch(field -> field.goesBy(name))) {
        problem(
            place,
            "\"" + name + "\" is still a field, or the alias of one.",
            "Take it off the list, or remove the field.");
      }
    }
  }

  private void checkAgreement(
      @Nullable String agreement, Map<String, DescriptorFile.FieldYaml> fields) {
    if (agreement != null) {
      expect(agreement, "agreement", fields, Set.of("quantity", "money"));
    }
  }

  private void checkHappened(
      DescriptorFile.@Nullable HappenedYaml happened,
      Map<String, DescriptorFile.FieldYaml> fields) {
    if (happened == null
        || !expect(
            requireNonNull(happened.field()), "happened.field", fields, Set.of("category"))) {
      return;
    }
    List<String> declared =
        orEmpty(requireNonNull(fields.get(happened.field())).categories()).stream()
            .map(DescriptorFile.CategoryYaml::value)
            .map(value -> requireNonNull(value))
            .toList();
    List<String> named = new ArrayList<>(requireNonNull(happened.yes()));
    named.addAll(orEmpty(happened.no()));
    Set<String> seen = new HashSet<>();
    for (String value : named) {
      if (!declared.contains(value)) {
        problem(
            "happened",
            "\"" + value + "\" is no category of \"" + happened.field() + "\".",
            "Use categories that the field declares.");
      } else if (!seen.add(value)) {
        problem("happened", "\"" + value + "\" stands twice.", "Remove one.");
      }
    }
  }

  private void checkCheck(
      DescriptorFile.CheckYaml check, String place, Map<String, DescriptorFile.FieldYaml> fields) {
    List<String> order = check.order();
    boolean isOrder =
        order != null && order.size() == 2 && check.days() == null && check.from() == null;
    boolean isDays =
        order == null && check.days() != null && check.from() != null && check.to() != null;
    if (!isOrder && !isDays) {
      problem(
          place,
          "It is no check.",
          "Write {order: [earlier, later]} or {days: field, from: field, to: field}.");
      return;
    }
    Set<String> dates = Set.of("date", "period");
    if (order != null) {
      order.forEach(name -> expect(name, place + ".order", fields, dates));
    } else {
      expect(requireNonNull(check.days()), place + ".days", fields, Set.of("integer"));
      expect(requireNonNull(check.from()), place + ".from", fields, dates);
      expect(requireNonNull(check.to()), place + ".to", fields, dates);
    }
  }

  /** Whether the field is there and of one of the types; a problem where it is not. */
  private boolean expect(
      String name,
      String place,
      Map<String, DescriptorFile.FieldYaml> fields,
      Set<String> expected) {
    Optional<DescriptorFile.FieldYaml> field = find(name, place, fields);
    if (field.isPresent() && !expected.contains(requireNonNull(field.get().type()))) {
      problem(
          place,
          "\"" + name + "\" is of type " + field.get().type() + ".",
          "Name a field of type " + String.join(" or ", expected.stream().sorted().toList()) + ".");
      return false;
    }
    return field.isPresent();
  }

  private Optional<DescriptorFile.FieldYaml> find(
      String name, String place, Map<String, DescriptorFile.FieldYaml> fields) {
    DescriptorFile.FieldYaml field = fields.get(name);
    if (field == null) {
      problem(
          place,
          "There is no field \"" + name + "\".",
          "Use one of " + String.join(", ", fields.keySet().stream().sorted().toList()) + ".");
    }
    return Optional.ofNullable(field);
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private void problem(String place, String message, String mend) {
    problems.add(new DescriptorProblem(file, lines.line(place), place, message, mend));
  }
}
