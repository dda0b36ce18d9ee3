package io.factsheet.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * Headers that all answers share: published data may be read from any web page (Fetch standard,
 * "CORS protocol"), and nothing is to be taken for another type than it says.
 *
 * <p>Not the framework's own CORS filter: it repeats the origin that asked, which is wrong for
 * everybody else who finds the answer in a shared cache, and where only reading is open it also
 * refuses writing from pages of this very origin.
 */
final class CommonHeaders {
  private static final int BEFORE_ALL_ROUTES = 1000;
  private static final String READING = "GET, HEAD";
  private static final String CONDITIONAL =
      "If-Match, If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Range";
  private static final String EXPOSED =
      "Accept-Ranges, Content-Disposition, Content-Length, Content-Location, Content-Range, ETag,"
          + " Last-Modified, Link, Repr-Digest, X-Row-Count";
  private static final String A_DAY = "86400";

  void register(@Observes Filters filters) {
    filters.register(CommonHeaders::add, BEFORE_ALL_ROUTES);
  }

  private static void add(RoutingContext context) {
    HttpServerRequest request = context.request();
    MultiMap headers = context.response().headers();
    headers.set("X-Content-Type-Options", "nosniff");
    if (isPreflight(request)) {
      headers.set("Access-Control-Allow-Origin", "*");
      headers.set("Access-Control-Allow-Methods", READING);
      headers.set("Access-Control-Allow-Headers", CONDITIONAL);
      headers.set("Access-Control-Max-Age", A_DAY);
      context.response().setStatusCode(204).end();
      return;
    }
    if (request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD)) {
      headers.set("Access-Control-Allow-Origin", "*");
      headers.set("Access-Control-Expose-Headers", EXPOSED);
    }
    context.next();
  }

  private static boolean isPreflight(HttpServerRequest request) {
    return request.method().equals(HttpMethod.OPTIONS)
        && request.headers().contains("Origin")
        && request.headers().contains("Access-Control-Request-Method");
  }
}
