package io.factsheet.schema;

import io.factsheet.schema.DescriptorFile.ConstraintsYaml;
import io.factsheet.schema.DescriptorFile.FieldYaml;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The constraints of a field that facts did not have to obey under a former descriptor. */
final class Tightened {
  private static final ConstraintsYaml NONE = new ConstraintsYaml(null, null, null, null, null);

  private Tightened() {}

  /**
   * Finds what is stricter now, and what was not obeyed by all facts even then.
   *
   * @param was the field then; null where there was none, so that its value is missing in all facts
   * @return by their names in a descriptor, of those that the field has now
   */
  static Set<String> since(@Nullable FieldYaml was, FieldYaml now) {
    Set<String> newer = new TreeSet<>();
    ConstraintsYaml is = orNone(now.constraints());
    boolean required = Boolean.TRUE.equals(now.required());
    if (was == null) {
      if (required) {
        newer.add("required");
      }
      return newer;
    }
    ConstraintsYaml then = orNone(was.constraints());
    List<String> before = was.newer() == null ? List.of() : was.newer();
    add("required", required, !Boolean.TRUE.equals(was.required()), before, newer);
    addBound("minLength", decimal(is.minLength()), decimal(then.minLength()), 1, before, newer);
    addBound("maxLength", decimal(is.maxLength()), decimal(then.maxLength()), -1, before, newer);
    addBound("minimum", is.minimum(), then.minimum(), 1, before, newer);
    addBound("maximum", is.maximum(), then.maximum(), -1, before, newer);
    String pattern = is.pattern();
    add(
        "pattern",
        pattern != null,
        pattern != null && !pattern.equals(then.pattern()),
        before,
        newer);
    return newer;
  }

  /**
   * @param sign 1 where a higher bound is the stricter one, -1 where a lower one is
   */
  private static void addBound(
      String name,
      @Nullable BigDecimal is,
      @Nullable BigDecimal then,
      int sign,
      List<String> before,
      Set<String> newer) {
    boolean stricter = is != null && (then == null || is.compareTo(then) * sign > 0);
    add(name, is != null, stricter, before, newer);
  }

  private static void add(
      String name, boolean holdsNow, boolean stricter, List<String> before, Set<String> newer) {
    // What was newer than some facts then is newer than these facts still.
    if (holdsNow && (stricter || before.contains(name))) {
      newer.add(name);
    }
  }

  private static ConstraintsYaml orNone(@Nullable ConstraintsYaml constraints) {
    return constraints == null ? NONE : constraints;
  }

  private static @Nullable BigDecimal decimal(@Nullable Integer number) {
    return number == null ? null : BigDecimal.valueOf(number);
  }
}
