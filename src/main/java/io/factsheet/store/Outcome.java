package io.factsheet.store;

import java.util.Locale;

/** What became of a fact or source that was put into the store. */
public enum Outcome {
  /** It was not known. */
  ACCEPTED,
  /** It is known as it is, or is what the same submitter sent last. */
  UNCHANGED,
  /** It was known otherwise. */
  UPDATED,
  /**
   * It contradicts what is known and was left out: a source with another text, or a fact that an
   * editor has changed, which is kept for review.
   */
  CONFLICT;

  /** Whether anything is now known that was not. */
  boolean isChange() {
    return this == ACCEPTED || this == UPDATED;
  }

  /** The name in answers. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
