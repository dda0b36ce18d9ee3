package io.factsheet.http.problem;

import io.factsheet.store.StoreException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;

/** Makes problems of what resources and the framework around them throw. */
final class ProblemMappers {
  @ServerExceptionMapper
  Response problem(ProblemException thrown) {
    return Problems.response(thrown.problem());
  }

  /** What the framework refuses by itself; redirects and the like pass as they are. */
  @ServerExceptionMapper
  Response refused(WebApplicationException thrown, HttpServerRequest request) {
    int status = thrown.getResponse().getStatus();
    if (status < 400) {
      return thrown.getResponse();
    }
    if (status >= 500) {
      return failed(thrown, request);
    }
    Problem problem = Statuses.problem(status, request);
    ResteasyReactiveRequestContext context = CurrentRequestManager.get();
    if (status == 405 && context != null) {
      problem =
          problem.withHeader(HttpHeaders.ALLOW, String.join(", ", AllowedMethods.at(context)));
    }
    return Problems.response(problem);
  }

  /** The database is away, or will not have it: known to come and go. */
  @ServerExceptionMapper
  Response failed(StoreException thrown, HttpServerRequest request) {
    return Problems.response(Breakdown.problem(thrown, request));
  }

  /** A file could not be written or read. */
  @ServerExceptionMapper
  Response failed(IOException thrown, HttpServerRequest request) {
    return Problems.response(Breakdown.problem(thrown, request));
  }

  /** Anything else is a bug or a broken machine, whatever its type: never the client's fault. */
  @ServerExceptionMapper
  Response failed(Throwable thrown, HttpServerRequest request) {
    return Problems.response(Incident.problem(thrown, request));
  }
}
