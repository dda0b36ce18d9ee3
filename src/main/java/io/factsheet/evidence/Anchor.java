package io.factsheet.evidence;

import io.factsheet.model.DateSpan;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a date that leaves something open is resolved against.
 *
 * @param today the day of publication
 * @param told the date that the text has named last, from which "a day earlier" counts; null where
 *     it has named none
 */
record Anchor(LocalDate today, Way way, @Nullable DateSpan told) {

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
    return new Anchor(today, newWay, told);
  }
}
