package io.factsheet.field;

import io.factsheet.evidence.CountedUnits;
import io.factsheet.evidence.Role;
import io.factsheet.evidence.TimeRole;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * As what a field's value is sought in the quoted words.
 *
 * @param role of an actor in what the fact tells
 * @param timeRole of a date in it
 * @param unit what a figure is of: a category field of the dataset whose value says so, or a fixed
 *     name; null where any figure will do
 * @param converted whether a sum of money is the source's conversion of another
 */
public record Sought(Role role, TimeRole timeRole, @Nullable String unit, boolean converted) {
  public static final Sought ANYHOW = new Sought(Role.ANY, TimeRole.ON, null, false);

  /** The roles that an actor can have. */
  public static final List<String> ROLES = names(Role.values());

  /** The roles that a date can have. */
  public static final List<String> TIME_ROLES = names(TimeRole.values());

  /** The units that no field of the dataset need tell. */
  public static final Set<String> FIXED_UNITS = CountedUnits.NAMES;

  /**
   * Reads what a descriptor says.
   *
   * @param role of an actor or a date; null where it says nothing
   */
  public static Sought of(@Nullable String role, @Nullable String unit, boolean converted) {
    String name = role == null ? "" : role.toUpperCase(Locale.ROOT);
    return new Sought(
        ROLES.contains(role) ? Role.valueOf(name) : Role.ANY,
        TIME_ROLES.contains(role) ? TimeRole.valueOf(name) : TimeRole.ON,
        unit,
        converted);
  }

  /**
   * The field whose value tells what a figure is of; empty where it is always the same, or open.
   */
  public Optional<String> unitField() {
    return Optional.ofNullable(unit).filter(name -> !FIXED_UNITS.contains(name));
  }

  private static List<String> names(Enum<?>[] roles) {
    return Arrays.stream(roles).map(role -> role.name().toLowerCase(Locale.ROOT)).toList();
  }
}
