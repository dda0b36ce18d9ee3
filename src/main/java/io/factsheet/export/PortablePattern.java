package io.factsheet.export;

import io.factsheet.field.Category;
import io.factsheet.field.Cells;
import io.factsheet.field.Constraints;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Patterns of cells as Table Schema wants them: regular expressions of XML Schema, which a whole
 * cell matches.
 *
 * <p>Descriptors have those of Java, which knows more. One that uses more is left out: the cells
 * obey it, but no other program could tell.
 */
final class PortablePattern {
  private static final String ESCAPE = "\\\\[\\\\|.?*+(){}\\[\\]^\\-ntr]";

  /** Of what both languages have, each part; that parts fit together, Java has checked. */
  private static final Pattern PORTABLE =
      Pattern.compile(
          "(?:"
              + ("[^\\\\^$\\[\\](){}?*+]|" + ESCAPE + "|\\\\[ds]|\\((?!\\?)|\\)")
              + ("|\\[\\^?(?:[^\\\\\\[\\]&^]|" + ESCAPE + ")++]")
              + "|(?:[?*+]|\\{\\d+(?:,\\d*)?})(?![?*+{])"
              + ")*+");

  /** What text that gets a guard begins with. */
  private static final String GUARDED = "'=+-@\t\r";

  private PortablePattern() {}

  /** What every cell matches, where that can be said. */
  static Optional<String> of(Cells cells) {
    if (cells.several() && !cells.categories().isEmpty()) {
      String one =
          cells.categories().stream().map(Category::value).collect(Collectors.joining("|"));
      return Optional.of("(%s)(%s(%s))*".formatted(one, Cells.SEPARATOR, one));
    }
    var pattern = cells.constraints().pattern();
    String bare = pattern == null ? null : withoutAnchors(pattern.pattern());
    if (bare == null || !PORTABLE.matcher(bare).matches()) {
      return Optional.empty();
    }
    if (cells.several()) {
      return Optional.of("(%s)?(%s(%s)?)*".formatted(bare, Cells.SEPARATOR, bare));
    }
    // Programs that put anchors around it would tie them to the first and the last branch.
    return Optional.of(bare.contains("|") ? "(" + bare + ")" : bare);
  }

  /** Where a whole cell is to match, anchors at the ends say nothing; XML Schema has none. */
  private static String withoutAnchors(String pattern) {
    int start = pattern.startsWith("^") ? 1 : 0;
    int end = pattern.length() - (pattern.endsWith("$") && !pattern.endsWith("\\$") ? 1 : 0);
    return pattern.substring(start, Math.max(start, end));
  }

  /** Whether a cell that keeps the constraints could need a guard in a CSV file. */
  static boolean permitsGuard(Constraints constraints) {
    if (constraints.pattern() == null) {
      return true;
    }
    // Descriptors have what both dialects know, and this one can tell what could still follow.
    Pattern pattern = Pattern.compile(constraints.pattern().pattern());
    return GUARDED
        .chars()
        .anyMatch(
            first -> {
              Matcher start = pattern.matcher(Character.toString(first));
              return start.matches() || start.hitEnd();
            });
  }
}
