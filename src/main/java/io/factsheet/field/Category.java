package io.factsheet.field;

import java.util.Set;

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
}
