package io.factsheet.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the findings of one fact, in the order they were made. */
public final class Findings {
  private final List<Finding> found = new ArrayList<>();

  public void add(Finding finding) {
    found.add(finding);
  }

  public void add(
      Rule rule,
      @Nullable String field,
      @Nullable String value,
      @Nullable String expected,
      String message,
      String mend) {
    found.add(new Finding(rule, field, value, expected, message, mend));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(Finding::isError);
  }

  public List<Finding> toList() {
    return List.copyOf(found);
  }
}
