package io.factsheet.http.problem;

import io.factsheet.release.DiskFailure;
import io.factsheet.store.StoreException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * What the service stands on broke down: the database or a disk. An operator mends it, and clients
 * come again. It is no bug, so the log has a sentence without a trace, and not for each request.
 */
public final class Breakdown {
  private static final Logger LOG = Logger.getLogger(Breakdown.class);
  private static final String SOON_SECONDS = "10";
  private static final long TOLD_AGAIN_NANOS = 60_000_000_000L;
  private static final String MEND =
      "Try again later. Released files can be downloaded meanwhile; to send the same again does no"
          + " harm.";

  private static final ConcurrentMap<String, Long> TOLD = new ConcurrentHashMap<>();

  private Breakdown() {}

  static Problem problem(StoreException thrown, HttpServerRequest request) {
    ProblemType type =
        switch (thrown.reason()) {
          case UNREACHABLE, BUSY, READ_ONLY -> ProblemType.DATABASE_UNAVAILABLE;
          case FULL -> ProblemType.STORAGE_FULL;
          case FAILED -> ProblemType.INTERNAL;
        };
    return type == ProblemType.INTERNAL
        ? Incident.problem(thrown, request)
        : problem(type, thrown.reason().words(), thrown, request);
  }

  /** What to answer where a file could not be written or read; the log tells which. */
  public static Problem problem(IOException thrown, HttpServerRequest request) {
    Optional<DiskFailure> failure = DiskFailure.of(thrown);
    if (failure.isEmpty()) {
      return Incident.problem(thrown, request);
    }
    ProblemType type =
        switch (failure.get()) {
          case FULL -> ProblemType.STORAGE_FULL;
          case UNWRITABLE -> ProblemType.EXPORTS_UNWRITABLE;
        };
    return problem(type, failure.get().words(), thrown, request);
  }

  private static Problem problem(
      ProblemType type, String words, Exception thrown, HttpServerRequest request) {
    tell(request.method() + " " + Statuses.path(request) + " failed: " + thrown, words);
    return type.problem(words + ".", MEND).withHeader(HttpHeaders.RETRY_AFTER, SOON_SECONDS);
  }

  /** Of a kind of breakdown, at most one sentence a minute. */
  private static void tell(String message, String kind) {
    long now = System.nanoTime();
    TOLD.compute(
        kind,
        (_, last) -> {
          if (last != null && now - last < TOLD_AGAIN_NANOS) {
            return last;
          }
          LOG.error(message);
          return now;
        });
  }
}
