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
 * @param gates a JSON array: which gates tripped
 * @param decision of an editor, where the run was held and one has decided
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
    String findings,
    String gates,
    @Nullable Decision decision) {

  /**
   * That an editor approved or discarded it.
   *
   * @param by the name of the editor's token
   */
  public record Decision(String by, Role role, Instant at) {}

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
    FAILED,
    /** A gate holds back what it brought, until an editor decides. */
    HELD,
    /** It was held, and an editor has let in what it brought. */
    APPROVED,
    /** It was held, and an editor has refused what it brought. */
    DISCARDED,
    /** It was held, and a later run of the feed took its place before anybody decided. */
    SUPERSEDED;

    /** The name in answers. */
    public String code() {
      return Codes.of(this);
    }
  }
}
