package io.factsheet.field;

/**
 * One value of a category field.
 *
 * @param description what counts as this category, so that two reporters choose the same
 */
public record Category(String value, String description) {
  public static final String OTHER = "other";
  public static final String NOT_STATED = "not_stated";
}
