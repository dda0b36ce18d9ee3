package io.factsheet.refresh;

/** A feed that cannot be read as a whole: nothing of it is taken, and the last release stays up. */
public final class BrokenFeedException extends Exception {
  /**
   * @param place the file, and where it is known the line
   * @param message one sentence on what is wrong
   * @param mend one sentence on what to do
   */
  public BrokenFeedException(String place, String message, String mend) {
    super(place + ": " + message + " " + mend);
  }
}
