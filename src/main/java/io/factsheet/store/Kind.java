package io.factsheet.store;

import java.util.Locale;

/** Why there is a revision of a fact. */
public enum Kind {
  /** The fact was not known. */
  NEW,
  /** It was submitted with other content, or its words were judged otherwise. */
  UPDATE,
  /** It was taken over from a published release that this database did not know. */
  ADOPTED;

  /** The name in answers and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
