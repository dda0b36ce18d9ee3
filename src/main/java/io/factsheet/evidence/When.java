package io.factsheet.evidence;

import io.factsheet.model.DateSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date or stretch of time that a text mentions, resolved to days.
 *
 * @param span the days the words mean
 * @param first of a range, the date it begins with; else null
 * @param last of a range, the date it ends with; else null
 * @param others further readings as good as the first ("this year" is also the year to date)
 * @param loose readings that the words allow but do not prefer: the next Monday for the last
 * @param resolved whether the published date was needed
 * @param mark whether the words make it a start or an end
 */
record When(
    int from,
    int to,
    DateSpan span,
    @Nullable DateSpan first,
    @Nullable DateSpan last,
    List<DateSpan> others,
    List<DateSpan> loose,
    boolean resolved,
    Mark mark)
    implements Mention {

  /** What the words around a date make of it. */
  enum Mark {
    NONE,
    /** It is a start, the end open: "since August". */
    SINCE,
    /** It is an end: "until December 12". */
    UNTIL,
    /** It runs up to now: "so far this year". */
    SO_FAR
  }

  When(int from, int to, DateSpan span, boolean resolved) {
    this(from, to, span, null, null, List.of(), List.of(), resolved, Mark.NONE);
  }

  When marked(int newFrom, Mark newMark) {
    return new When(newFrom, to, span, first, last, others, loose, resolved, newMark);
  }

  When within(int newFrom, int newTo) {
    return new When(newFrom, newTo, span, first, last, others, loose, resolved, mark);
  }

  When or(List<DateSpan> asGood, List<DateSpan> lessGood) {
    return new When(from, to, span, first, last, asGood, lessGood, resolved, mark);
  }
}
