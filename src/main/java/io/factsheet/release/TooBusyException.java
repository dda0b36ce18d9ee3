package io.factsheet.release;

import java.io.IOException;

/** A file cannot be made at this moment; a little later it can. */
public final class TooBusyException extends IOException {
  private static final long serialVersionUID = 1L;

  TooBusyException(String message) {
    super(message);
  }
}
