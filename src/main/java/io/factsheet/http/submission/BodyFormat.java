package io.factsheet.http.submission;

import io.factsheet.http.problem.Excerpt;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.intake.SubmissionFormat;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The formats a submission can be in, by the {@code Content-Type} field. */
final class BodyFormat {
  private static final String ACCEPTED = "application/json, application/x-ndjson";

  private BodyFormat() {}

  /**
   * Reads the field.
   *
   * @param sent all lines of it
   */
  static SubmissionFormat of(@Nullable List<String> sent) {
    if (sent == null || sent.isEmpty()) {
      throw unsupported("The body has no Content-Type.");
    }
    if (sent.size() > 1) {
      throw unsupported("The body has more than one Content-Type.");
    }
    Supplier<RuntimeException> unknown =
        () -> unsupported("A submission cannot be " + Excerpt.of(sent.getFirst()) + ".");
    MediaType type;
    try {
      type = MediaType.valueOf(sent.getFirst());
    } catch (IllegalArgumentException _) {
      throw unknown.get();
    }
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    if (charset != null && !charset.equalsIgnoreCase("utf-8")) {
      throw unsupported("A submission cannot be in " + Excerpt.of(charset) + ", only in UTF-8.");
    }
    return format(type).orElseThrow(unknown);
  }

  private static Optional<SubmissionFormat> format(MediaType type) {
    return switch ((type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT)) {
      case "application/json" -> Optional.of(SubmissionFormat.JSON);
      case "application/x-ndjson", "application/ndjson" -> Optional.of(SubmissionFormat.NDJSON);
      default -> Optional.empty();
    };
  }

  private static RuntimeException unsupported(String detail) {
    return ProblemType.UNSUPPORTED_FORMAT
        .problem(
            detail,
            "Send JSON as application/json, or a fact a line as application/x-ndjson, in UTF-8.")
        .withHeader("Accept-Post", ACCEPTED)
        .exception();
  }
}
