package io.factsheet.refresh;

import java.time.LocalDate;

/**
 * Facts of a run that are said to have happened, on a day that is yet to come.
 *
 * @param facts how many
 * @param first the id of the first
 * @param day of the first, the earliest that it may mean
 */
public record Untimely(long facts, String first, LocalDate day) {
  /** The same with one more fact. */
  public Untimely andOneMore() {
    return new Untimely(facts + 1, first, day);
  }
}
