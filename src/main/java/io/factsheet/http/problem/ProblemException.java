package io.factsheet.http.problem;

/** Ends the serving of a request with a {@link Problem} as its answer. */
public final class ProblemException extends RuntimeException {
  private final transient Problem problem;

  ProblemException(Problem problem) {
    // Without a stack trace: it is an answer, not a failure of the code.
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
