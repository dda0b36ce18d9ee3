package io.factsheet.field;

import static java.util.Map.entry;

import io.factsheet.model.Finding;
import io.factsheet.model.Rule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What is wrong with a value though JSON Schema cannot say so: by rule, with the types it is of.
 */
public final class Unsayable {
  private static final Set<String> ACTORS =
      Set.of("country", "actor", "list of country", "list of actor");
  private static final Set<String> AMOUNTS = Set.of("quantity", "money");

  private static final Map<Rule, Set<String>> RULES =
      Map.ofEntries(
          // Which codes there are, and which names mean them.
          entry(Rule.ACTOR_UNKNOWN_CODE, ACTORS),
          entry(Rule.ACTOR_CODE_NAME, ACTORS),
          // That 2021-02-29 is no day, and which of two comes first.
          entry(Rule.DATE_INVALID, Set.of("date", "period")),
          entry(Rule.DATE_ORDER, Set.of("date", "period")),
          entry(Rule.PERIOD_ORDER, Set.of("period")),
          // That one part equals another, or is no greater.
          entry(Rule.QUANTITY_BOUNDS, AMOUNTS),
          entry(Rule.QUANTITY_ORDER, AMOUNTS),
          // More than 40 digits behind the point; the whole grammar of addresses.
          entry(Rule.FIELD_TYPE, Set.of("number", "quantity", "money", "url")),
          // One actor under two spellings, or a name that would look like two.
          entry(Rule.FIELD_CONSTRAINT, Set.of("list of country", "list of actor")));

  private Unsayable() {}

  /**
   * Whether a schema may let this pass.
   *
   * @param field that the finding is about
   */
  public static boolean is(Finding finding, Field field) {
    String type = field.type().name();
    return RULES.getOrDefault(finding.rule(), Set.of()).contains(type)
        && switch (finding.rule()) {
          // Where the qualifier binds no bound, the schema forbids it.
          case QUANTITY_BOUNDS -> !"nothing".equals(finding.expected());
          case FIELD_TYPE -> type.equals("url") || isOfDigits(finding);
          default -> true;
        };
  }

  private static boolean isOfDigits(Finding finding) {
    return Objects.requireNonNull(finding.expected()).startsWith("a number of at most");
  }
}
