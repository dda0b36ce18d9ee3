package io.factsheet.field;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a descriptor demands of a value beyond its type, in the terms of Data Package v2.
 *
 * @param minLength of a text, in code points
 * @param maxLength of a text, in code points
 * @param minimum of a number or figure, inclusive
 * @param maximum of a number or figure, inclusive
 * @param pattern that a whole text must match; of RE2, so that no text takes it long
 */
public record Constraints(
    @Nullable Integer minLength,
    @Nullable Integer maxLength,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Pattern pattern) {
  public static final Constraints NONE = new Constraints(null, null, null, null, null);

  /** Those that texts are held to. */
  Constraints ofText() {
    return new Constraints(minLength, maxLength, null, null, pattern);
  }

  /** Those that numbers are held to. */
  Constraints ofNumber() {
    return new Constraints(null, null, minimum, maximum, null);
  }

  /** Those that whole numbers are held to: one is at least 0.5 where it is at least 1. */
  Constraints ofWholeNumber() {
    return new Constraints(
        null,
        null,
        minimum == null ? null : minimum.setScale(0, RoundingMode.CEILING),
        maximum == null ? null : maximum.setScale(0, RoundingMode.FLOOR),
        null);
  }

  /** Those that a text keeps. */
  Constraints allowing(String text) {
    int length = text.codePointCount(0, text.length());
    boolean isLong = minLength == null || length >= minLength;
    boolean isShort = maxLength == null || length <= maxLength;
    boolean matches = pattern == null || pattern.matcher(text).matches();
    return isLong && isShort && matches
        ? this
        : new Constraints(
            isLong ? minLength : null,
            isShort ? maxLength : null,
            minimum,
            maximum,
            matches ? pattern : null);
  }

  /** Those that a number keeps. */
  Constraints allowing(BigDecimal number) {
    boolean isAbove = minimum == null || number.compareTo(minimum) >= 0;
    boolean isBelow = maximum == null || number.compareTo(maximum) <= 0;
    return isAbove && isBelow
        ? this
        : new Constraints(
            minLength, maxLength, isAbove ? minimum : null, isBelow ? maximum : null, pattern);
  }
}
