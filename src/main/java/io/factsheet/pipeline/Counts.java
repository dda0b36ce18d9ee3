package io.factsheet.pipeline;

import io.factsheet.model.Severity;

/**
 * What became of the facts of a submission. {@code facts} is the sum of those that follow, warnings
 * aside.
 *
 * @param warnings facts that were not rejected but have a warning
 */
public record Counts(
    long facts,
    long accepted,
    long unchanged,
    long updated,
    long conflict,
    long rejected,
    long warnings) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

  static Counts of(Result result) {
    boolean warned =
        result.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING);
    return of(result.outcome(), 1, result.outcome() != Result.Outcome.REJECTED && warned ? 1 : 0);
  }

  private static Counts of(Result.Outcome outcome, long times, long warnings) {
    return new Counts(
        times,
        outcome == Result.Outcome.ACCEPTED ? times : 0,
        outcome == Result.Outcome.UNCHANGED ? times : 0,
        outcome == Result.Outcome.UPDATED ? times : 0,
        outcome == Result.Outcome.CONFLICT ? times : 0,
        outcome == Result.Outcome.REJECTED ? times : 0,
        warnings);
  }

  public Counts plus(Counts other) {
    return new Counts(
        facts + other.facts,
        accepted + other.accepted,
        unchanged + other.unchanged,
        updated + other.updated,
        conflict + other.conflict,
        rejected + other.rejected,
        warnings + other.warnings);
  }

  /** The same with one fact rejected that was counted otherwise. */
  Counts rejected(Result.Outcome before, boolean warned) {
    return plus(of(before, -1, warned ? -1 : 0)).plus(of(Result.Outcome.REJECTED, 1, 0));
  }
}
