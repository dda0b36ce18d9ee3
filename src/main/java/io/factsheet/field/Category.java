package io.factsheet.field;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One value of a category field.
 *
 * @param description what counts as this category, so that two reporters choose the same
 */
public record Category(String value, String description) {
  public static final String OTHER = "other";
  public static final String NOT_STATED = "not_stated";

  /** Those that every category field has, declared or not. */
  public static final Set<String> ALWAYS = Set.of(OTHER, NOT_STATED);

  /** The declared ones, and behind them the two that no field is without. */
  public static List<Category> completed(List<Category> declared) {
    List<Category> completed = new ArrayList<>(declared);
    add(completed, OTHER, "None of the others.");
    add(completed, NOT_STATED, "The article does not say.");
    return List.copyOf(completed);
  }

  private static void add(List<Category> categories, String value, String description) {
    if (categories.stream().noneMatch(category -> category.value().equals(value))) {
      categories.add(new Category(value, description));
    }
  }

  /** What each of them means, a line each. */
  public static String definitions(List<Category> categories) {
    return categories.stream()
        .map(category -> category.value() + ": " + category.description())
        .collect(joining("\n"));
  }

  /** The values of an enumeration, each by its code and with what it means. */
  public static <E> List<Category> ofAll(
      E[] values, Function<E, String> code, Function<E, String> meaning) {
    return Arrays.stream(values)
        .map(value -> new Category(code.apply(value), meaning.apply(value)))
        .toList();
  }
}
