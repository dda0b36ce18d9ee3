package io.factsheet.http.download;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The conditions of a GET or HEAD request (RFC 9110, section 13). Written out because the
 * framework's own evaluation lets {@code If-Modified-Since} speak where {@code If-None-Match} has.
 */
record Conditions(
    Optional<String> ifMatch,
    Optional<String> ifUnmodifiedSince,
    Optional<String> ifNoneMatch,
    Optional<String> ifModifiedSince,
    Optional<String> ifRange) {

  enum Outcome {
    PROCEED,
    NOT_MODIFIED,
    PRECONDITION_FAILED
  }

  static Conditions of(HttpHeaders headers) {
    return new Conditions(
        field(headers, "If-Match"),
        field(headers, "If-Unmodified-Since"),
        field(headers, "If-None-Match"),
        field(headers, "If-Modified-Since"),
        field(headers, "If-Range"));
  }

  private static Optional<String> field(HttpHeaders headers, String name) {
    List<String> lines = headers.getRequestHeader(name);
    return lines == null || lines.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", lines));
  }

  /**
   * Evaluated in the order of section 13.2.2.
   *
   * @param etag strong, with its quotes
   */
  Outcome evaluate(String etag, Instant lastModified) {
    if (ifMatch.isPresent()) {
      if (!EntityTags.parse(ifMatch.get()).matchStrongly(etag)) {
        return Outcome.PRECONDITION_FAILED;
      }
    } else if (ifUnmodifiedSince
        .flatMap(HttpDates::read)
        .filter(lastModified::isAfter)
        .isPresent()) {
      return Outcome.PRECONDITION_FAILED;
    }
    if (ifNoneMatch.isPresent()) {
      return EntityTags.parse(ifNoneMatch.get()).matchWeakly(etag)
          ? Outcome.NOT_MODIFIED
          : Outcome.PROCEED;
    }
    return ifModifiedSince
            .flatMap(HttpDates::read)
            .filter(since -> !lastModified.isAfter(since))
            .isPresent()
        ? Outcome.NOT_MODIFIED
        : Outcome.PROCEED;
  }

  /**
   * Whether a {@code Range} may be answered with a part. A date never suffices: two releases may be
   * cut within its second, and parts of two files make no file.
   */
  boolean permitRange(String etag) {
    return ifRange.isEmpty() || ifRange.get().strip().equals(etag);
  }
}
