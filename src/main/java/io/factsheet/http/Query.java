package io.factsheet.http;

import io.factsheet.http.problem.Excerpt;
import io.factsheet.http.problem.ProblemType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The parameters of a request. One that a call does not know is refused: whoever sends {@code
 * ?host_code=POL} must not be handed all of the data as if it were that part.
 */
public final class Query {
  private final Map<String, List<String>> parameters;

  private Query(Map<String, List<String>> parameters) {
    this.parameters = parameters;
  }

  /**
   * Reads the parameters of a request.
   *
   * @param known those that the call has
   */
  public static Query of(UriInfo uri, String... known) {
    Map<String, List<String>> parameters = uri.getQueryParameters();
    Set<String> valid = new TreeSet<>(List.of(known));
    for (Map.Entry<String, List<String>> one : parameters.entrySet()) {
      if (!valid.contains(one.getKey())) {
        throw ProblemType.UNKNOWN_PARAMETER
            .problem(
                "The parameter " + Excerpt.of(one.getKey()) + " is not known here.",
                valid.isEmpty()
                    ? "Leave it out: this call has no parameters."
                    : "Use one of: " + String.join(", ", valid) + ".")
            .with("parameter", one.getKey())
            .with("valid", valid)
            .exception();
      }
      if (one.getValue().size() > 1) {
        throw invalid(one.getKey(), "is given more than once", "Give it once.");
      }
    }
    return new Query(parameters);
  }

  /** True or false; false where it is not given. */
  public boolean flag(String name) {
    return switch (text(name).orElse("false")) {
      case "true" -> true;
      case "false" -> false;
      default -> throw invalid(name, "is neither true nor false", "Give true or false.");
    };
  }

  /** Whether the parameter has its one permitted value. */
  public boolean is(String name, String permitted) {
    Optional<String> value = text(name);
    if (value.isPresent() && !value.get().equals(permitted)) {
      throw invalid(name, "has an unknown value", "Give \"" + permitted + "\" or leave it out.");
    }
    return value.isPresent();
  }

  /** A whole number between two bounds; the default where it is not given. */
  public int number(String name, int from, int to, int otherwise) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    return Numerals.parse(value.get())
        .filter(number -> number >= from && number <= to)
        .orElseThrow(
            () ->
                invalid(
                    name,
                    "is no whole number from " + from + " to " + to,
                    "Give a number from " + from + " to " + to + "."));
  }

  /** One of the permitted values. */
  public Optional<String> oneOf(String name, List<String> permitted) {
    Optional<String> value = text(name);
    if (value.isPresent() && !permitted.contains(value.get())) {
      throw ProblemType.INVALID_PARAMETER
          .problem(
              "The parameter \"" + name + "\" has an unknown value.",
              "Use one of: " + String.join(", ", permitted) + ".")
          .with("parameter", name)
          .with("valid", permitted)
          .exception();
    }
    return value;
  }

  /** What must be given. */
  public String required(String name) {
    return text(name).orElseThrow(() -> invalid(name, "is missing", "Give it."));
  }

  public Optional<String> text(String name) {
    return Optional.ofNullable(parameters.get(name)).map(List::getFirst);
  }

  private static RuntimeException invalid(String name, String wrong, String mend) {
    return ProblemType.INVALID_PARAMETER
        .problem("The parameter \"" + name + "\" " + wrong + ".", mend)
        .with("parameter", name)
        .exception();
  }
}
