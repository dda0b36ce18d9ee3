package io.factsheet.field;

import com.google.re2j.Pattern;
import java.util.Optional;

/**
 * Patterns of descriptors in the dialect that JSON Schema knows: ECMA-262, in Unicode mode. RE2 has
 * other things in other words: what both have and mean alike is said, all else is not.
 */
final class EcmaPattern {
  private static final String ESCAPE = "\\\\[dDwW^$\\\\.*+?()\\[\\]{}|/]";
  private static final String PLAIN = "[^\\\\\\[\\](){}?*+|^$]";
  private static final String IN_CLASS =
      "(?:" + ESCAPE + "|\\\\-|[^\\\\\\[\\]&^-](?:-[^\\\\\\[\\]&^-])?)";
  private static final String CLASS = "\\[\\^?-?" + IN_CLASS + "+-?\\]";
  private static final String ATOM = "(?:" + PLAIN + "|" + ESCAPE + "|" + CLASS + "|\\))";
  private static final String QUANTIFIER = "(?:[*+?]|\\{\\d+(?:,\\d*)?\\})\\??";
  private static final Pattern SHARED =
      Pattern.compile("(?:" + ATOM + "(?:" + QUANTIFIER + ")?|\\((?:\\?:)?|[|^$])*");

  private EcmaPattern() {}

  /** The pattern such that all of a text must match it; empty where it cannot be said. */
  static Optional<String> whole(Pattern pattern) {
    return SHARED.matches(pattern.pattern())
        ? Optional.of("^(?:" + pattern.pattern() + ")$")
        : Optional.empty();
  }
}
