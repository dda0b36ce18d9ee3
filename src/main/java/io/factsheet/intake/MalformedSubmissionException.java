package io.factsheet.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.factsheet.model.Characters;
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

  static MalformedSubmissionException at(JsonLocation at, String message, String mend) {
    return new MalformedSubmissionException(
        Math.max(1, at.getLineNr()), Math.max(0, at.getColumnNr()), message, mend, null);
  }

  /**
   * What the parser stumbled over.
   *
   * @param whole what is no JSON, as in "The submission"
   */
  static MalformedSubmissionException notJson(String whole, JsonProcessingException e) {
    JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
    return new MalformedSubmissionException(
        Math.max(1, at.getLineNr()),
        Math.max(0, at.getColumnNr()),
        whole + " is not JSON: " + Characters.shown(e.getOriginalMessage()) + ".",
        "Mend it at this place. Nothing of it was taken.",
        e);
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
