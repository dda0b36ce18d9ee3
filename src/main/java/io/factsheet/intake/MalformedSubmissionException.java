package io.factsheet.intake;

import org.jspecify.annotations.Nullable;

/** A submission that cannot be read as a whole, so that nothing of it can be trusted. */
public final class MalformedSubmissionException extends Exception {
  private final long line;
  private final long column;
  private final String mend;

  /**
   * @param line from 1
   * @param column from 1, or 0 where it is the whole line
   */
  MalformedSubmissionException(
      long line, long column, String message, String mend, @Nullable Throwable cause) {
    super(message, cause);
    this.line = line;
    this.column = column;
    this.mend = mend;
  }

  public long line() {
    return line;
  }

  public long column() {
    return column;
  }

  public String mend() {
    return mend;
  }
}
