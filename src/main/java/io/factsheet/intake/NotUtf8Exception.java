package io.factsheet.intake;

import java.nio.charset.CharacterCodingException;

/** Bytes that are no UTF-8, and where the first of them stands. */
final class NotUtf8Exception extends CharacterCodingException {
  private final long line;
  private final long offset;

  /**
   * @param line from 1
   * @param offset of the first wrong byte, from 0
   */
  NotUtf8Exception(long line, long offset) {
    this.line = line;
    this.offset = offset;
  }

  @Override
  public String getMessage() {
    return "The byte at offset " + offset + " is not UTF-8.";
  }

  MalformedSubmissionException refusal() {
    return new MalformedSubmissionException(
        line, 0, getMessage(), "Save the submission as UTF-8, and send it again.", this);
  }
}
