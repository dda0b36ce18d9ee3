package io.factsheet.evidence;

import java.time.LocalDate;

/**
 * What a date that leaves something open is resolved against.
 *
 * @param today the day of publication
 */
record Anchor(LocalDate today, Way way) {

  /** Which way the words around the date look. */
  enum Way {
    OPEN,
    /** "Since August". */
    PAST,
    /** "Until Friday". */
    AHEAD
  }

  int year() {
    return today.getYear();
  }

  boolean ahead() {
    return way == Way.AHEAD;
  }

  Anchor looking(Way newWay) {
    return new Anchor(today, newWay);
  }
}
