package io.factsheet.field;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a descriptor demands of a value beyond its type, in the terms of Data Package v2.
 *
 * @param minLength of a text, in code points
 * @param maxLength of a text, in code points
 * @param minimum of a number or figure, inclusive
 * @param maximum of a number or figure, inclusive
 * @param pattern that a whole text must match
 */
public record Constraints(
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Pattern pattern) {
  public static final Constraints NONE = new Constraints(null, null, null, null, null);
}
