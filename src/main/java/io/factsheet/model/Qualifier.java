package io.factsheet.model;

import java.util.Optional;

/**
 * What the words around a figure commit to.
 *
 * <p>{@code PLAIN} is a figure without qualifier. {@code RANGE}, {@code VAGUE} ("several hundred")
 * and {@code NOT_STATED} name no single figure.
 */
public enum Qualifier {
  PLAIN,
  ABOUT,
  AT_LEAST,
  MORE_THAN,
  UP_TO,
  LESS_THAN,
  RANGE,
  VAGUE,
  NOT_STATED;

  /** The name in answers and files, as in {@code more_than}. */
  public String code() {
    return Codes.of(this);
  }

  /** Whether the words name one figure. */
  public boolean namesFigure() {
    return this != RANGE && this != VAGUE && this != NOT_STATED;
  }

  /** Whether the figure is also the lower bound (exclusive for {@code MORE_THAN}). */
  public boolean bindsLow() {
    return this == PLAIN || this == AT_LEAST || this == MORE_THAN;
  }

  /** Whether the figure is also the upper bound (exclusive for {@code LESS_THAN}). */
  public boolean bindsHigh() {
    return this == PLAIN || this == UP_TO || this == LESS_THAN;
  }

  public static Optional<Qualifier> ofCode(String code) {
    for (Qualifier qualifier : values()) {
      if (qualifier.code().equals(code)) {
        return Optional.of(qualifier);
      }
    }
    return Optional.empty();
  }
}
