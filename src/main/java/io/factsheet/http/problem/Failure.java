package io.factsheet.http.problem;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A failure of ours: logged in full, told to the client by an id only. */
final class Failure {
  private static final Logger LOG = Logger.getLogger(Failure.class);

  private Failure() {}

  static Problem logged(Throwable failure, HttpServerRequest request) {
    String id = "urn:uuid:" + UUID.randomUUID();
    LOG.errorf(failure, "%s %s failed: %s", request.method(), Statuses.path(request), id);
    return ProblemType.INTERNAL
        .problem(
            "The request failed for a reason that lies with the service.",
            "Try again later; where it persists, tell the operator the instance.")
        .with("instance", id);
  }
}
