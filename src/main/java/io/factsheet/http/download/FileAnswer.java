package io.factsheet.http.download;

import io.factsheet.http.problem.ProblemType;
import io.factsheet.http.problem.Problems;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.jboss.resteasy.reactive.PathPart;

/** The answer to a request for a file: all of it, a part, or that the client has it already. */
final class FileAnswer {
  private FileAnswer() {}

  /**
   * Builds the answer.
   *
   * @param method GET or HEAD
   * @param also further headers, also where the answer says only that nothing has changed
   */
  static Response of(PublishedFile file, String method, HttpHeaders request, Headers also) {
    Conditions conditions = Conditions.of(request);
    return switch (conditions.evaluate(file.etag(), file.lastModified())) {
      case NOT_MODIFIED -> validators(file, also, Response.status(Status.NOT_MODIFIED)).build();
      case PRECONDITION_FAILED ->
          Problems.response(
              ProblemType.PRECONDITION_FAILED
                  .problem(
                      "The file is no longer, or not, the one that the conditions name.",
                      "Ask again without conditions.")
                  .withHeader(HttpHeaders.ETAG, file.etag()));
      case PROCEED -> content(file, method, range(file, method, request, conditions), also);
    };
  }

  private static Optional<ByteRange> range(
      PublishedFile file, String method, HttpHeaders request, Conditions conditions) {
    String field = request.getHeaderString("Range");
    // A range means something for GET only (RFC 9110, section 14.2).
    return field == null || !method.equals(HttpMethod.GET) || !conditions.permitRange(file.etag())
        ? Optional.empty()
        : ByteRange.parse(field, file.size());
  }

  private static Response content(
      PublishedFile file, String method, Optional<ByteRange> range, Headers also) {
    long size = file.size();
    if (range.isPresent() && !range.get().isSatisfiable()) {
      return Problems.response(
          ProblemType.RANGE_NOT_SATISFIABLE
              .problem(
                  "The file has " + size + " bytes, and none of those asked for.",
                  "Ask for a range within it, or for all of it.")
              .with("size", size)
              .withHeader("Content-Range", range.get().contentRange(size)));
    }
    ByteRange part = range.orElse(new ByteRange(0, size));
    ResponseBuilder response =
        validators(file, also, Response.status(range.isPresent() ? 206 : 200))
            .type(file.mediaType())
            .header(HttpHeaders.CONTENT_LENGTH, part.length())
            .header(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.saveAs() + '"')
            .header("Repr-Digest", file.digest())
            .header("Accept-Ranges", "bytes");
    if (file.holdsRows()) {
      response.header("X-Row-Count", file.rows());
    }
    range.ifPresent(one -> response.header("Content-Range", one.contentRange(size)));
    if (method.equals(HttpMethod.GET)) {
      response.entity(new PathPart(file.path(), part.first(), part.length()));
    }
    return response.build();
  }

  private static ResponseBuilder validators(
      PublishedFile file, Headers also, ResponseBuilder response) {
    also.addTo(response);
    return response
        .header(HttpHeaders.ETAG, file.etag())
        .header(HttpHeaders.LAST_MODIFIED, HttpDates.write(file.lastModified()));
  }
}
