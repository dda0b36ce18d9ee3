package io.factsheet.store;

/** The store cannot be opened; the message says why, and what to do. */
public final class UnusableStoreException extends RuntimeException {
  UnusableStoreException(String message) {
    super(message);
  }

  UnusableStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
