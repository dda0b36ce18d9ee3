package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and weeks that are numbered within a longer time: "the first week of December", "the
 * last day of the year", "the second Tuesday in November".
 */
final class OrdinalDates {
  private static final int LAST = -1;

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final CalendarDates calendar;
  private final RelativeDates relative;

  OrdinalDates(Lexicon lexicon, Numbers numbers, CalendarDates calendar, RelativeDates relative) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.calendar = calendar;
    this.relative = relative;
  }

  @Nullable When at(Tokens t, int i, Anchor anchor) {
    int at = lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i;
    Sense ordinal = lexicon.find(t, at, Kind.ORDINAL);
    if (ordinal != null && ordinal.small() > 0 && ordinal.small() <= 31) {
      return numbered(t, i, at + ordinal.length(), ordinal.small(), anchor);
    }
    if (t.isDigits(at) && t.length(at) <= 2 && t.glued(at + 1)) {
      boolean suffix = lexicon.is(t, at + 1, Kind.ORDINAL_SUFFIX);
      return suffix ? numbered(t, i, at + 2, Years.value(t, at), anchor) : null;
    }
    Sense last = lexicon.find(t, i, Kind.RELATIVE);
    last = last == null ? lexicon.find(t, at, Kind.RELATIVE) : last;
    int past = last == null ? at : (lexicon.is(t, i, Kind.RELATIVE) ? i : at) + last.length();
    return last != null && last.value().equals("last") ? numbered(t, i, past, LAST, anchor) : null;
  }

  private @Nullable When numbered(Tokens t, int from, int at, int number, Anchor anchor) {
    When several = number == 1 || number == LAST ? several(t, from, at, number, anchor) : null;
    return several == null ? one(t, from, at, number, anchor) : several;
  }

  /** "the first two weeks of November", "the last three days of the year". */
  private @Nullable When several(Tokens t, int from, int at, int number, Anchor anchor) {
    Numeral count = at < t.size ? numbers.at(t, at) : null;
    BigDecimal value = count == null ? null : count.value();
    Sense unit = count == null ? null : CountedDates.unit(lexicon, t, count.to());
    if (count == null || value == null || unit == null || !CountedDates.isSmall(value)) {
      return null;
    }
    When whole = behind(t, count.to() + unit.length(), anchor);
    boolean last = number == LAST;
    LocalDate edge =
        whole == null
            ? null
            : last
                ? Days.back(whole.span().latest(), unit.value(), value.intValue())
                : Days.back(whole.span().earliest(), unit.value(), -value.intValue());
    if (whole == null
        || edge == null
        || edge.isBefore(whole.span().earliest().minusDays(1))
        || edge.isAfter(whole.span().latest().plusDays(1))) {
      return null;
    }
    DateSpan span =
        last
            ? new DateSpan(edge.plusDays(1), whole.span().latest())
            : new DateSpan(whole.span().earliest(), edge.minusDays(1));
    return new When(from, whole.to(), span, whole.resolved());
  }

  private @Nullable When one(Tokens t, int from, int at, int number, Anchor anchor) {
    Sense weekday = lexicon.find(t, at, Kind.WEEKDAY);
    Sense unit = weekday == null ? lexicon.find(t, at, Kind.UNIT) : null;
    boolean counted =
        weekday != null
            || (unit != null && (unit.value().equals("day") || unit.value().equals("week")));
    if (!counted) {
      return null;
    }
    int end = at + (weekday != null ? weekday.length() : unit == null ? 0 : unit.length());
    When whole = behind(t, end, anchor);
    if (whole == null) {
      return null;
    }
    DateSpan span = within(whole.span(), weekday, number);
    if (span == null) {
      return null;
    }
    List<DateSpan> loose = new ArrayList<>(2);
    for (DateSpan other : whole.loose()) {
      DateSpan day = within(other, weekday, number);
      if (day != null) {
        loose.add(day);
      }
    }
    if (weekday == null && unit != null && unit.value().equals("week")) {
      LocalDate day = span.earliest();
      DateSpan seven =
          number == LAST
              ? new DateSpan(day.minusDays(6), day)
              : new DateSpan(
                  whole.span().earliest().plusWeeks(number - 1L),
                  whole.span().earliest().plusWeeks(number).minusDays(1));
      return new When(from, whole.to(), week(span, number), whole.resolved())
          .or(List.of(seven), List.of());
    }
    return new When(from, whole.to(), span, whole.resolved()).or(List.of(), loose);
  }

  /** The longer time behind "of" or "in". */
  private @Nullable When behind(Tokens t, int i, Anchor anchor) {
    if (!lexicon.is(t, i, Kind.OF) && !lexicon.is(t, i, Kind.DURING)) {
      return null;
    }
    boolean genitive = lexicon.is(t, i, Kind.DETERMINER);
    When whole = whole(t, genitive ? i : i + 1, anchor);
    whole = whole == null && genitive ? whole(t, i + 1, anchor) : whole;
    return whole == null || whole.span().earliest().equals(whole.span().latest()) ? null : whole;
  }

  private @Nullable When whole(Tokens t, int i, Anchor anchor) {
    if (i >= t.size) {
      return null;
    }
    int year = Years.year(t, i);
    if (year > 0) {
      return new When(i, i + 1, Days.year(year), false);
    }
    When month = t.isWord(i) ? calendar.monthDay(t, i, anchor) : null;
    return month == null && t.isWord(i) ? relative.whole(t, i, anchor) : month;
  }

  /** The day of a stretch, or the first day of the week, that a number from its start names. */
  private static @Nullable DateSpan within(DateSpan whole, @Nullable Sense weekday, int number) {
    LocalDate day;
    if (weekday == null) {
      day = number == LAST ? whole.latest() : whole.earliest().plusDays(number - 1L);
    } else {
      DayOfWeek wanted = DayOfWeek.of(weekday.small());
      day =
          number == LAST
              ? whole.latest().with(TemporalAdjusters.previousOrSame(wanted))
              : whole.earliest().with(TemporalAdjusters.nextOrSame(wanted)).plusWeeks(number - 1L);
    }
    return day.isBefore(whole.earliest()) || day.isAfter(whole.latest()) ? null : DateSpan.of(day);
  }

  /** The first week of December is that of its first day; the language does not say more. */
  private static DateSpan week(DateSpan day, int number) {
    if (number == LAST) {
      return Days.week(day.latest());
    }
    LocalDate first = day.earliest().minusDays(number - 1L);
    return Days.week(first.plusWeeks(number - 1L));
  }
}
