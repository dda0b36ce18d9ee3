package io.factsheet.http;

import io.factsheet.http.problem.ProblemType;

/** What is wrong with a body before it can be read. */
public final class Bodies {
  private Bodies() {}

  /**
   * It is larger than permitted. What is left of it is not read.
   *
   * @param limit in bytes
   */
  public static RuntimeException tooLarge(long limit, String mend) {
    return ProblemType.BODY_TOO_LARGE
        .problem("The body is larger than the " + limit + " bytes that are permitted.", mend)
        .with("limit", limit)
        .withHeader("Connection", "close")
        .exception();
  }

  /** Only the client can be the reason: it went away, or sent nothing for too long. */
  public static RuntimeException brokenOff() {
    return ProblemType.INCOMPLETE_BODY
        .problem("The body broke off before its end.", "Send it again.")
        .withHeader("Connection", "close")
        .exception();
  }
}
