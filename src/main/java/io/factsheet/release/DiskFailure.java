package io.factsheet.release;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Why a file could not be written, as far as an operator can mend it. */
public enum DiskFailure {
  FULL("The disk is full"),
  UNWRITABLE("The folder cannot be written to");

  private final String words;

  DiskFailure(String words) {
    this.words = words;
  }

  /** What is the matter, as the beginning of a sentence. */
  public String words() {
    return words;
  }

  /** Empty where it is something else. */
  public static Optional<DiskFailure> of(IOException failure) {
    if (failure instanceof AccessDeniedException || failure instanceof NotDirectoryException) {
      return Optional.of(UNWRITABLE);
    }
    // Java has no types for these: the words are those of the C library.
    String words =
        failure instanceof FileSystemException one ? one.getReason() : failure.getMessage();
    return switch (words) {
      case "No space left on device", "Disk quota exceeded", "Not enough space" ->
          Optional.of(FULL);
      case "Read-only file system", "Not a directory", "Permission denied" ->
          Optional.of(UNWRITABLE);
      case null, default -> Optional.empty();
    };
  }
}
