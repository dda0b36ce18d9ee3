package io.factsheet.field;

import static java.util.stream.Collectors.joining;

import io.factsheet.model.Findings;
import io.factsheet.model.Rule;

/** One of the values that the field declares. */
final class CategoryType extends WordsType {
  CategoryType() {
    super("category", "one of the field's categories");
  }

  @Override
  Cells cells(Field field) {
    return Cells.of(field).among(field.everCategories());
  }

  @Override
  void check(String text, Field field, Findings findings) {
    if (field.category(text).isEmpty()) {
      String known = field.categories().stream().map(Category::value).collect(joining(", "));
      findings.add(
          Rule.CATEGORY_UNKNOWN,
          field.name(),
          text,
          known,
          field.past().retired().stream().anyMatch(category -> category.value().equals(text))
              ? "\"" + text + "\" is no longer used in \"" + field.name() + "\"."
              : "\"" + field.name() + "\" has no such category.",
          "Use one of " + known + ".");
    }
  }

  @Override
  public JsonSchema accepted(Field field) {
    return JsonSchema.among(field.categories());
  }

  @Override
  public JsonSchema extracted(Field field) {
    return accepted(field);
  }
}
