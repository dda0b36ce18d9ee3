package io.factsheet.http.download;

import io.factsheet.http.problem.ProblemException;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.release.TooBusyException;
import jakarta.ws.rs.core.HttpHeaders;

/** The answer to who asks for a file that cannot be made at this moment. */
final class Busy {
  private static final String SECONDS = "5";

  private Busy() {}

  static ProblemException problem(TooBusyException why) {
    return ProblemType.TOO_BUSY
        .problem(String.valueOf(why.getMessage()), "Try again in some seconds.")
        .withHeader(HttpHeaders.RETRY_AFTER, SECONDS)
        .exception();
  }
}
