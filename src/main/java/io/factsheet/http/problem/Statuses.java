package io.factsheet.http.problem;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerRequest;

/** Problems that the framework meets before any code of ours: the status tells all. */
final class Statuses {
  private Statuses() {}

  static Problem problem(int status, HttpServerRequest request) {
    return switch (status) {
      case 400 -> plain(400, "The request cannot be read.", "See /q/openapi for what is offered.");
      case 404 ->
          plain(
              404,
              "There is nothing at " + path(request) + ".",
              "See /datasets for the data, and /q/openapi for all that is offered.");
      case 405 ->
          plain(
              405,
              request.method() + " is not offered at " + path(request) + ".",
              "Use a method of the Allow header.");
      case 406 ->
          plain(
              406,
              "The answer cannot be had in a format that the Accept header permits.",
              "Accept application/json.");
      case 415 ->
          plain(
              415,
              "The body cannot be in the format that the Content-Type header names.",
              "See /q/openapi for the formats.");
      case 503 -> plain(503, "The service has no capacity left.", "Try again in a while.");
      default ->
          status >= 500
              ? plain(status, "The request could not be served.", "Try again later.")
              : plain(status, "The request is refused.", "See /q/openapi for what is offered.");
    };
  }

  /** The path that was asked for, to be repeated in a message. */
  static String path(HttpServerRequest request) {
    String path = request.path();
    return Excerpt.of(path == null ? request.uri() : path);
  }

  private static Problem plain(int status, String detail, String mend) {
    return new Problem(
        "about:blank", HttpResponseStatus.valueOf(status).reasonPhrase(), status, detail, mend);
  }
}
