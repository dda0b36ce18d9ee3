package io.factsheet.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Patterns that mean the same to all who read them: to us, which is RE2, so that no text can make a
 * pattern run for ever; and to readers of the JSON Schema and the data package, which is ECMA-262,
 * in Unicode mode.
 */
final class RegularExpression {
  /** An escape, the begin of a group that is more than a group, or of a POSIX class. */
  private static final java.util.regex.Pattern SPECIAL =
      java.util.regex.Pattern.compile(
          "\\\\(?:[pP]\\{[^}]*\\}|x\\{[^}]*\\}|.)|\\(\\?(?:P?<|[^:])|\\[\\[:",
          java.util.regex.Pattern.DOTALL);

  /** The general categories of Unicode, hexadecimal, classes, and what stands for itself. */
  private static final java.util.regex.Pattern COMMON =
      java.util.regex.Pattern.compile(
          "\\\\(?:[pP]\\{\\p{Lu}\\p{Ll}?\\}|x|[dDwWbBnrtfv]|[-^$\\\\.*+?()\\[\\]{}|/])");

  private static final String ESCAPE =
      "\\\\(?:[pP]\\{\\p{Lu}\\p{Ll}?\\}|x[0-9A-Fa-f]{2}|[dDwWnrtfv^$\\\\.*+?()\\[\\]{}|/])";
  private static final String IN_CLASS =
      "(?:" + ESCAPE + "|\\\\-|[^\\\\\\[\\]^-](?:-[^\\\\\\[\\]^-])?)";
  private static final String CLASS = "\\[\\^?-?" + IN_CLASS + "+-?\\]";
  private static final String ATOM = "(?:[^\\\\\\[\\](){}?*+|^$]|" + ESCAPE + "|" + CLASS + "|\\))";
  private static final String QUANTIFIER = "(?:[*+?]|\\{\\d+(?:,\\d*)?\\})\\??";

  /** What both write alike, each part; that groups are closed, RE2 has checked. */
  private static final Pattern SHARED =
      Pattern.compile("(?:" + ATOM + "(?:" + QUANTIFIER + ")?|\\((?:\\?:)?|\\\\[bB]|[|^$])*");

  private RegularExpression() {}

  /** What is wrong with a pattern, and what to do. */
  record Problem(String message, String mend) {}

  static Optional<Problem> problem(String pattern) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      return Optional.of(
          new Problem(
              "It is no regular expression of RE2: " + e.getMessage() + ".",
              "Mend it, or remove it; there is no looking ahead or back, and no back-reference."));
    }
    Matcher special = SPECIAL.matcher(pattern);
    while (special.find()) {
      if (!COMMON.matcher(special.group()).matches()) {
        return Optional.of(
            new Problem(
                "\"" + special.group() + "\" does not mean the same to all who read the pattern.",
                "Write it with plain classes, groups and escapes, as in [A-Z]{2}-\\d+."));
      }
    }
    return SHARED.matches(pattern)
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "It is no regular expression of ECMA-262.",
                "Put a backslash before brackets and braces that stand for themselves, none before"
                    + " a hyphen outside of brackets, and quantifiers behind what is repeated."));
  }
}
