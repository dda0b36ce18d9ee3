package io.factsheet.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One pull of a feed.
 *
 * @param ended null while it goes on
 * @param outcome null while it goes on
 * @param message one sentence on how it ended, for people
 * @param counts a JSON object: how many facts were accepted, rejected …
 * @param findings a JSON array: what was wrong or doubtful, up to a cap that the counts tell of
 */
public record Run(
    long id,
    String feed,
    Trigger trigger,
    Instant started,
    @Nullable Instant ended,
    @Nullable Outcome outcome,
    @Nullable String message,
    String counts,
    String findings) {

  /** What set it off. */
  public enum Trigger {
    START,
    SCHEDULE,
    REQUEST,
    COMMAND;

    /** The name in answers. */
    public String code() {
      return Codes.of(this);
    }
  }

  /** How it ended. */
  public enum Outcome {
    /** At least one dataset has a new release. */
    PUBLISHED,
    /** There was nothing new. */
    UNCHANGED,
    /** The feed could not be read, or the release not be made; the last one stays up. */
    FAILED;

    /** The name in answers. */
    public String code() {
      return Codes.of(this);
    }
  }
}
