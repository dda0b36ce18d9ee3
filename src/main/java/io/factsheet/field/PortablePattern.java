package io.factsheet.field;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Patterns of descriptors in the dialect that JSON Schema knows (ECMA-262, Unicode mode). Java's
 * has more: what is written in both and means the same in both is portable, all else is not.
 */
final class PortablePattern {
  private static final String ESCAPE = "\\\\[dDwW^$\\\\.*+?()\\[\\]{}|/]";
  private static final String PLAIN = "[^\\\\\\[\\](){}?*+|^$]";
  private static final String IN_CLASS =
      "(?:" + ESCAPE + "|\\\\-|[^\\\\\\[\\]&^-](?:-[^\\\\\\[\\]&^-])?)";
  private static final String CLASS = "\\[\\^?-?" + IN_CLASS + "++-?\\]";
  private static final String QUANTIFIER = "(?:(?:[*+?]|\\{\\d++(?:,\\d*+)?\\})\\??)?";
  private static final Pattern PORTABLE =
      Pattern.compile(
          "(?:(?:"
              + PLAIN
              + "|"
              + ESCAPE
              + "|"
              + CLASS
              + "|\\))"
              + QUANTIFIER
              + "|\\((?:\\?:)?|[|^$])*+");

  private PortablePattern() {}

  /** The pattern such that all of a text must match it; empty where it is not portable. */
  static Optional<String> whole(Pattern pattern) {
    return PORTABLE.matcher(pattern.pattern()).matches()
        ? Optional.of("^(?:" + pattern.pattern() + ")$")
        : Optional.empty();
  }
}
