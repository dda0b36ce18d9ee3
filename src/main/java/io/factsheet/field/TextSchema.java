package io.factsheet.field;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Free words in JSON Schema. */
final class TextSchema {
  /** A full stop, or what holds one that means no more than itself: an escape or a class. */
  private static final Pattern STOP = Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*\\]|(\\.)");

  private TextSchema() {}

  static JsonSchema words() {
    return JsonSchema.type("string");
  }

  /** Words that keep the constraints of their field. */
  static JsonSchema accepted(Constraints constraints) {
    int minLength = constraints.minLength() == null ? 1 : Math.max(1, constraints.minLength());
    JsonSchema schema = words().with("minLength", minLength);
    if (constraints.maxLength() != null) {
      schema = schema.with("maxLength", constraints.maxLength());
    }
    return constraints.pattern() == null
        ? schema
        : schema.with("pattern", whole(constraints.pattern().pattern()));
  }

  /** A pattern that all of a text matches, which may not be the case in JSON Schema. */
  private static String whole(String pattern) {
    // The full stop of RE2 is all but a line feed; that of ECMA-262 leaves out other line ends too.
    String same =
        STOP.matcher(pattern)
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(found.group(1) == null ? found.group() : "[^\\n]"));
    return "^(?:" + same + ")$";
  }

  static JsonSchema extracted(Constraints constraints) {
    return words().described(ConstraintWords.ofText(constraints));
  }
}
