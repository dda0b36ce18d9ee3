package io.factsheet.http.problem;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Makes problems of what goes wrong outside of all resources, in the layers before them. */
final class Fallback {
  void register(@Observes Router router) {
    router.route().order(Integer.MAX_VALUE - 1).failureHandler(Fallback::failed);
    router.errorHandler(404, Fallback::failed);
  }

  private static void failed(RoutingContext context) {
    HttpServerRequest request = context.request();
    HttpServerResponse response = context.response();
    if (response.ended()) {
      return;
    }
    if (response.headWritten()) {
      // Too late for a problem. Cut off, the answer cannot be taken for a whole one.
      request.connection().close();
      return;
    }
    int status = context.statusCode();
    Throwable failure = context.failure();
    Problems.send(
        status >= 400 && status < 500
            ? Statuses.problem(status, request)
            : Incident.problem(
                failure == null ? new IllegalStateException("status " + status) : failure, request),
        response);
  }
}
