package io.factsheet.evidence;

import io.factsheet.model.Value;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One field of a fact, put to the words: do they say this? */
public sealed interface Question {

  /** The name of the field, under which its verdict comes back. */
  String field();

  /**
   * How many of something.
   *
   * @param unit what it is of, by a name of {@link CountedUnits}; another name where it counts
   *     anything, null where it may be a size or a share as well
   */
  record Count(String field, Value.Quantity quantity, @Nullable String unit) implements Question {}

  /**
   * A sum of money.
   *
   * @param converted whether it is the source's conversion of another sum
   */
  record Money(String field, Value.Quantity quantity, boolean converted) implements Question {}

  /**
   * A bare number.
   *
   * @param unit what it is of or numbers, by a name of {@link CountedUnits}; another name where it
   *     counts anything, null where any number will do
   */
  record PlainNumber(String field, BigDecimal number, @Nullable String unit) implements Question {}

  /** A date. */
  record Day(String field, Value.Date date, TimeRole role) implements Question {}

  /** A stretch of time. */
  record Stretch(String field, Value.Period period) implements Question {}

  /** Actors, all in one role. */
  record Actors(String field, List<Value.Actor> actors, Role role) implements Question {
    public Actors {
      actors = List.copyOf(actors);
    }
  }
}
