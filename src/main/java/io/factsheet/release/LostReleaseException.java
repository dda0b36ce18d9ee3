package io.factsheet.release;

import java.io.IOException;

/** A release is known by its files only, so that another cannot be compared with it. */
final class LostReleaseException extends IOException {
  private static final long serialVersionUID = 1L;

  LostReleaseException(int number) {
    super("what release " + number + " held is known from its files only");
  }
}
