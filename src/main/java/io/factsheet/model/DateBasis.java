package io.factsheet.model;

import java.util.Optional;

/**
 * What a date rests on: the words alone, the words and the source's published date, or the words
 * and a published date that was itself inferred.
 */
public enum DateBasis {
  STATED,
  RESOLVED,
  RESOLVED_FROM_INFERRED;

  /** The name in answers and files. */
  public String code() {
    return Codes.of(this);
  }

  public static Optional<DateBasis> ofCode(String code) {
    for (DateBasis basis : values()) {
      if (basis.code().equals(code)) {
        return Optional.of(basis);
      }
    }
    return Optional.empty();
  }
}
