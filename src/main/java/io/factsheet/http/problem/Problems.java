package io.factsheet.http.problem;

import io.vertx.core.http.HttpServerResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Problems as responses. */
public final class Problems {
  private static final String NEVER_STORED = "no-store";

  private Problems() {}

  public static Response response(Problem problem) {
    Response.ResponseBuilder response =
        Response.status(problem.status())
            .type(Problem.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, NEVER_STORED)
            .entity(problem.json().toString());
    problem.headers().forEach(response::header);
    return response.build();
  }

  /** Ends a response that no resource has a part in. */
  public static void send(Problem problem, HttpServerResponse response) {
    response
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CACHE_CONTROL, NEVER_STORED);
    problem.headers().forEach(response::putHeader);
    response.end(problem.json().toString());
  }
}
