package io.factsheet.store;

import java.util.Locale;

/** Why there is a revision of a fact. */
public enum Kind {
  /** The fact was not known. */
  NEW,
  /** It was submitted with other content, or its words were judged otherwise. */
  UPDATE,
  /** It was taken over from a published release that this database did not know. */
  ADOPTED,
  /** An editor changed what it says, or put back what was retracted. */
  CORRECTION,
  /** An editor took it out of the releases to come. */
  RETRACTION,
  /** An editor judged it, or chose the row to count of its event. */
  REVIEW,
  /** An editor took a field on reason. */
  VOUCH,
  /** Its source is superseded by another, so that it is disputed. */
  SOURCE_CORRECTED,
  /** It was removed from all releases for legal reasons, and what it said is erased. */
  LEGAL;

  /** The name in answers and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it tells what a submission said, not what was said of a fact that is there. */
  boolean isSubmitted() {
    return this == NEW || this == UPDATE || this == ADOPTED;
  }
}
