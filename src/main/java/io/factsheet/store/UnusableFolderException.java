package io.factsheet.store;

/** The data folder cannot be used; the message says why, and what to do. */
public final class UnusableFolderException extends RuntimeException {
  UnusableFolderException(String message, Throwable cause) {
    super(message, cause);
  }
}
