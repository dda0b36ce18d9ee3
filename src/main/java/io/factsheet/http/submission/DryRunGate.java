package io.factsheet.http.submission;

import io.factsheet.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;

/** Lets in so many dry runs without a token at once, and asks the others to come again. */
@Singleton
final class DryRunGate {
  private static final String SECONDS = "5";

  private final Semaphore places;

  DryRunGate(SubmissionsConfig config) {
    this.places = new Semaphore(config.dryRuns().atOnce());
  }

  /** A place, which is free again when it is closed. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  Place enter() {
    if (!places.tryAcquire()) {
      throw ProblemType.TOO_BUSY
          .problem(
              "Too many dry runs are being made at this moment.",
              "Try again in some seconds, or use a token.")
          .withHeader("Retry-After", SECONDS)
          .exception();
    }
    return places::release;
  }
}
