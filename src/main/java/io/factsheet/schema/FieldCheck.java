package io.factsheet.schema;

import io.factsheet.field.Category;
import io.factsheet.field.Field;
import io.factsheet.field.FieldType;
import io.factsheet.field.FieldTypes;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import io.factsheet.schema.DescriptorFile.CategoryYaml;
import io.factsheet.schema.DescriptorFile.ConstraintsYaml;
import io.factsheet.schema.DescriptorFile.FieldYaml;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the parts of one written field against its type. Parts that are wrong are passed over. */
final class FieldCheck {
  private final FieldTypes types;
  private final DescriptorProblems problems;

  FieldCheck(FieldTypes types, DescriptorProblems problems) {
    this.types = types;
    this.problems = problems;
  }

  /** Checks a field, and says what type it is of; empty where that cannot be told. */
  Optional<FieldType> check(FieldYaml field, String place) {
    checkCategories(field, place + ".categories");
    Optional<FieldType> type = type(field, place + ".type");
    type.ifPresent(
        one -> {
          checkFit(field, one, place);
          checkEvidence(field, one, place + ".evidence");
          checkSought(field, one, place);
        });
    checkConstraints(field.constraints(), place + ".constraints");
    boolean judged =
        type.isPresent()
            && !problems.isWithin(place + ".categories")
            && !problems.isWithin(place + ".constraints");
    if (judged && field.example() != null) {
      checkExample(field, place + ".example");
    }
    return type;
  }

  private Optional<FieldType> type(FieldYaml field, String place) {
    if (field.type() == null || problems.isAt(place)) {
      return Optional.empty();
    }
    Optional<FieldType> type = types.named(field.type());
    if (type.isEmpty()) {
      problems.add(
          place,
          "There is no type \"" + field.type() + "\".",
          Spelling.mend(field.type(), types.names()));
    }
    return type;
  }

  private void checkCategories(FieldYaml field, String place) {
    Set<String> seen = new HashSet<>();
    List<CategoryYaml> categories = orEmpty(field.categories());
    for (int i = 0; i < categories.size(); i++) {
      CategoryYaml category = categories.get(i);
      String inner = Lines.item(place, i);
      String value = category == null ? null : category.value();
      if (value == null || problems.isAt(inner + ".value")) {
        continue;
      }
      if (category.isRetired() && Category.ALWAYS.contains(value)) {
        problems.add(inner, "\"" + value + "\" is always a category.", "Remove the line.");
      }
      if (!seen.add(value)) {
        problems.add(inner + ".value", "\"" + value + "\" is declared twice.", "Remove one.");
      }
    }
  }

  private void checkFit(FieldYaml field, FieldType type, String place) {
    boolean takesCategories = type.name().endsWith("category");
    String categories = place + ".categories";
    if (takesCategories && orEmpty(field.categories()).isEmpty() && !problems.isAt(categories)) {
      problems.add(
          categories,
          "A field of type " + type.name() + " declares its categories.",
          "List them, each with a value and a description.");
    } else if (!takesCategories && field.categories() != null) {
      problems.add(
          categories,
          "A field of type " + type.name() + " has no categories.",
          "Remove them, or make the type category.");
    }
    List<String> permitted = Demands.of(type).constraints();
    for (String name : written(field.constraints()).keySet()) {
      if (!permitted.contains(name)) {
        problems.add(
            place + ".constraints." + name,
            "A field of type " + type.name() + " has no " + name + ".",
            permitted.isEmpty()
                ? "Remove it: there are no constraints for this type."
                : "Remove it, or use " + String.join(", ", permitted) + ".");
      }
    }
  }

  private void checkEvidence(FieldYaml field, FieldType type, String place) {
    if (field.evidence() != null
        && !field.evidence().equals("none")
        && !Demands.of(type).evidence()
        && !problems.isAt(place)) {
      problems.add(
          place,
          "Words cannot be held against a field of type " + type.name() + ".",
          "Remove it: figures, dates, countries and actors can be checked.");
    }
  }

  private void checkSought(FieldYaml field, FieldType type, String place) {
    Demands demands = Demands.of(type);
    if (demands.roles().isEmpty()) {
      forbid(field.role(), "role", type, place, "actors, countries and dates have one");
    } else if (field.role() != null
        && !problems.isAt(place + ".role")
        && !demands.roles().contains(field.role())) {
      problems.add(
          place + ".role",
          "A field of type " + type.name() + " has no role \"" + field.role() + "\".",
          Spelling.mend(field.role(), demands.roles()));
    }
    if (!demands.unit()) {
      forbid(field.unit(), "unit", type, place, "quantities and numbers have one");
    }
    if (!demands.converted()) {
      forbid(field.converted(), "converted", type, place, "sums of money can be");
    }
  }

  private void forbid(
      @Nullable Object written, String key, FieldType type, String place, String others) {
    if (written != null && !problems.isAt(Lines.member(place, key))) {
      problems.add(
          Lines.member(place, key),
          "A field of type " + type.name() + " has no " + key + ".",
          "Remove it: " + others + ".");
    }
  }

  private void checkConstraints(@Nullable ConstraintsYaml constraints, String place) {
    if (constraints == null) {
      return;
    }
    if (constraints.minLength() != null
        && constraints.maxLength() != null
        && areRight(place, "minLength", "maxLength")
        && constraints.minLength() > constraints.maxLength()) {
      problems.add(place, "minLength is above maxLength.", "Swap them.");
    }
    if (constraints.minimum() != null
        && constraints.maximum() != null
        && areRight(place, "minimum", "maximum")
        && constraints.minimum().compareTo(constraints.maximum()) > 0) {
      problems.add(place, "minimum is above maximum.", "Swap them.");
    }
    String pattern = constraints.pattern();
    if (pattern != null && !problems.isAt(place + ".pattern")) {
      RegularExpression.problem(pattern)
          .ifPresent(wrong -> problems.add(place + ".pattern", wrong.message(), wrong.mend()));
    }
  }

  private boolean areRight(String place, String one, String other) {
    return !problems.isAt(Lines.member(place, one)) && !problems.isAt(Lines.member(place, other));
  }

  /** Reads the example as a value of the field, whatever else may be wrong with that. */
  private void checkExample(FieldYaml written, String place) {
    Field field = new DescriptorBuilder(types).field(written.named("example"));
    Findings findings = new Findings();
    Value value = field.type().read(DescriptorBuilder.tree(field), field, findings);
    if (value != null) {
      field.type().check(value, field, findings);
    }
    findings.toList().stream()
        .filter(Finding::isError)
        .findFirst()
        .ifPresent(finding -> problems.add(place, finding.message(), finding.mend()));
  }

  /** The constraints that are there, by their names. */
  private static Map<String, Object> written(@Nullable ConstraintsYaml constraints) {
    Map<String, Object> written = new LinkedHashMap<>();
    if (constraints != null) {
      put("minLength", constraints.minLength(), written);
      put("maxLength", constraints.maxLength(), written);
      put("minimum", constraints.minimum(), written);
      put("maximum", constraints.maximum(), written);
      put("pattern", constraints.pattern(), written);
    }
    return written;
  }

  private static void put(String name, @Nullable Object value, Map<String, Object> written) {
    if (value != null) {
      written.put(name, value);
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
