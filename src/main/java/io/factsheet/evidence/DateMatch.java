package io.factsheet.evidence;

import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.evidence.When.Mark;
import io.factsheet.model.DateSpan;
import io.factsheet.model.Precision;
import io.factsheet.model.Value;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How one date of the text compares with one of a fact. */
record DateMatch(When when, Outcome outcome, @Nullable Reason reason) {

  boolean fits() {
    return outcome != Outcome.CONTRADICTED;
  }

  boolean isBorneOut() {
    return outcome == Outcome.STATED || outcome == Outcome.NORMALIZED;
  }

  static DateMatch of(When when, Question question, LocalDate today) {
    return switch (question) {
      case Question.Day day -> of(when, day.date().span(), day.role());
      case Question.Stretch stretch -> of(when, stretch.period(), today);
      default -> throw new IllegalArgumentException("no question of time: " + question.field());
    };
  }

  private static DateMatch of(When when, DateSpan claimed, TimeRole role) {
    When part = when;
    if (role == TimeRole.START && when.first() != null) {
      part = new When(when.from(), when.to(), when.first(), when.resolved());
    } else if (role == TimeRole.END && when.last() != null) {
      part = new When(when.from(), when.to(), when.last(), when.resolved());
    }
    DateMatch match = of(part, claimed);
    boolean otherRole =
        switch (role) {
          case START -> when.mark() == Mark.UNTIL && when.first() == null;
          case END -> when.mark() == Mark.SINCE && when.last() == null;
          case ON -> false;
        };
    return otherRole
        ? new DateMatch(when, Outcome.CONTRADICTED, Reason.OTHER_ROLE)
        : new DateMatch(when, match.outcome(), match.reason());
  }

  private static DateMatch of(When when, DateSpan claimed) {
    if (claimed.equals(when.span())) {
      Outcome outcome = when.resolved() ? Outcome.NORMALIZED : Outcome.STATED;
      return new DateMatch(when, outcome, null);
    }
    boolean unit = claimed.precision() != Precision.INTERVAL;
    if (when.others().contains(claimed) || (unit && contains(claimed, when.span()))) {
      return new DateMatch(when, Outcome.NORMALIZED, null);
    }
    for (DateSpan loose : when.loose()) {
      if (claimed.equals(loose) || (unit && contains(claimed, loose))) {
        return new DateMatch(when, Outcome.AMBIGUOUS, Reason.OTHER_READING);
      }
    }
    if (contains(when.span(), claimed)) {
      return new DateMatch(when, Outcome.AMBIGUOUS, Reason.TOO_EXACT);
    }
    boolean oneDay = when.span().precision() == Precision.DAY && when.first() == null;
    return oneDay && contains(claimed, when.span())
        ? new DateMatch(when, Outcome.AMBIGUOUS, Reason.OTHER_READING)
        : new DateMatch(when, Outcome.CONTRADICTED, Reason.OTHER_VALUE);
  }

  private static DateMatch of(When when, Value.Period period, LocalDate today) {
    DateSpan start = period.start().span();
    DateSpan end = period.end() == null ? null : period.end().span();
    DateSpan whole =
        end == null || end.latest().isBefore(start.earliest())
            ? start
            : new DateSpan(start.earliest(), end.latest());
    if (when.mark() == Mark.NONE && whole.equals(when.span())) {
      return of(when, whole);
    }
    if (when.first() != null && when.last() != null) {
      DateMatch first = of(single(when, when.first()), start);
      DateMatch last = end == null ? first : of(single(when, when.last()), end);
      return new DateMatch(when, worse(first, last).outcome(), worse(first, last).reason());
    }
    return switch (when.mark()) {
      case SINCE -> since(when, start, end, today);
      case UNTIL ->
          end == null
              ? new DateMatch(when, Outcome.CONTRADICTED, Reason.OTHER_VALUE)
              : of(when, end);
      case SO_FAR -> soFar(when, start, end, today);
      case NONE -> of(when, whole);
    };
  }

  private static DateMatch since(
      When when, DateSpan start, @Nullable DateSpan end, LocalDate today) {
    boolean openEnd = end == null || end.latest().equals(today);
    if (start.equals(DateSpan.of(when.span().earliest())) && openEnd) {
      return new DateMatch(when, Outcome.NORMALIZED, null);
    }
    DateMatch from = of(when, start);
    return openEnd || !from.fits()
        ? from
        : new DateMatch(when, Outcome.AMBIGUOUS, Reason.TOO_EXACT);
  }

  /** The year to date, whether the end is given as now, as open or as the year's. */
  private static DateMatch soFar(
      When when, DateSpan start, @Nullable DateSpan end, LocalDate today) {
    if (!start.earliest().equals(when.span().earliest())) {
      return new DateMatch(when, Outcome.CONTRADICTED, Reason.OTHER_VALUE);
    }
    boolean whole = end != null && when.others().contains(new DateSpan(start.earliest(), max(end)));
    if (end == null || end.latest().equals(today) || whole) {
      return new DateMatch(when, Outcome.NORMALIZED, null);
    }
    // It was so far when it was said, which may have been before publication.
    boolean past = !end.earliest().isAfter(today) && end.latest().isAfter(start.earliest());
    return past
        ? new DateMatch(when, Outcome.NORMALIZED, null)
        : new DateMatch(when, Outcome.CONTRADICTED, Reason.OTHER_VALUE);
  }

  private static LocalDate max(DateSpan span) {
    return span.latest();
  }

  private static When single(When when, DateSpan span) {
    return new When(when.from(), when.to(), span, when.resolved());
  }

  private static DateMatch worse(DateMatch a, DateMatch b) {
    return a.outcome().compareTo(b.outcome()) >= 0 ? a : b;
  }

  private static boolean contains(DateSpan outer, DateSpan inner) {
    return !outer.earliest().isAfter(inner.earliest()) && !outer.latest().isBefore(inner.latest());
  }
}
