package io.factsheet.evidence.quote;

import io.factsheet.model.QuoteMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a quote stands in its source. All offsets are Unicode code points of the source's text. */
public sealed interface Placement {

  /** How many places a placement lists when there are more. */
  int LISTED = 10;

  /**
   * It stands at the offset given, or in one place only.
   *
   * @param end after the last code point
   */
  record Found(QuoteMatch match, int start, int end) implements Placement {}

  /**
   * It stands in more than one place, and no offset says which is meant.
   *
   * @param times how often it stands there
   * @param starts of the first {@value #LISTED} places
   */
  record Repeated(QuoteMatch match, int times, List<Integer> starts) implements Placement {
    public Repeated {
      starts = List.copyOf(starts);
    }
  }

  /**
   * It does not stand at the offset given, but in other places.
   *
   * @param times how often it stands there
   * @param starts of the first {@value #LISTED} places
   */
  record Elsewhere(QuoteMatch match, int times, List<Integer> starts) implements Placement {
    public Elsewhere {
      starts = List.copyOf(starts);
    }
  }

  /**
   * Its characters stand there, but cut out of longer words or numbers, as "3,000" out of "13,000".
   *
   * @param whole the words and numbers it was cut out of, the first time it occurs
   */
  record Severed(Passage whole) implements Placement {}

  /**
   * It does not stand there.
   *
   * @param nearest the words that are most like it, or null where none are
   */
  record Absent(@Nullable Passage nearest) implements Placement {}
}
