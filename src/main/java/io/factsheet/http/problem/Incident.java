package io.factsheet.http.problem;

import io.vertx.core.http.HttpServerRequest;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A failure of ours: logged in full, told to the client by an id only. */
public final class Incident {
  private static final Logger LOG = Logger.getLogger(Incident.class);

  private Incident() {}

  /**
   * Logs what has failed.
   *
   * @return the id that the log names, for the problem's {@code instance}
   */
  public static String logged(String what, @Nullable Throwable why) {
    String id = "urn:uuid:" + UUID.randomUUID();
    LOG.errorf(why, "%s (%s)", what, id);
    return id;
  }

  static Problem problem(Throwable failure, HttpServerRequest request) {
    String what = request.method() + " " + Statuses.path(request) + " failed";
    return ProblemType.INTERNAL
        .problem(
            "The request failed for a reason that lies with the service.",
            "Try again later; where it persists, tell the operator the instance.")
        .with("instance", logged(what, failure));
  }
}
