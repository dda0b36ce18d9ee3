package io.factsheet.intake;

import java.util.Locale;
import java.util.Optional;

/** How a submission is written. */
public enum SubmissionFormat {
  /** An array of facts, or an object with sources and facts (RFC 8259). */
  JSON,
  /** A fact a line. */
  NDJSON;

  /** By the end of a file's name, without the dot. */
  public static Optional<SubmissionFormat> ofExtension(String extension) {
    return switch (extension.toLowerCase(Locale.ROOT)) {
      case "json" -> Optional.of(JSON);
      case "ndjson", "jsonl" -> Optional.of(NDJSON);
      default -> Optional.empty();
    };
  }
}
