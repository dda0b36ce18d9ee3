package io.factsheet.pipeline;

import java.util.List;

/**
 * The answer to a body of facts.
 *
 * @param counts exact, also where results are left out
 * @param results by index; those with findings are listed first where there are too many
 */
public record Answer(Counts counts, List<Result> results) {
  public Answer {
    results = List.copyOf(results);
  }

  /** How many results are not listed. */
  public long resultsLeftOut() {
    return counts.facts() - results.size();
  }

  public boolean hasErrors() {
    return counts.rejected() > 0;
  }
}
