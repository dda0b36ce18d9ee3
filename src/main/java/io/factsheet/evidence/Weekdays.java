package io.factsheet.evidence;

import io.factsheet.evidence.Anchor.Way;
import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads days of the week: "Monday", "Tuesday, December 7", "Friday the 13th", "Friday last week".
 */
final class Weekdays {
  /** A day of the month falls on a given weekday at least once in as many months. */
  private static final int MONTHS = 14;

  private final Lexicon lexicon;
  private final CalendarDates calendar;
  private final NumericDates numeric;
  private final MonthDays days;
  private final Outlook outlook;

  Weekdays(
      Lexicon lexicon,
      CalendarDates calendar,
      NumericDates numeric,
      MonthDays days,
      Outlook outlook) {
    this.lexicon = lexicon;
    this.calendar = calendar;
    this.numeric = numeric;
    this.days = days;
    this.outlook = outlook;
  }

  @Nullable When at(Tokens t, int i, Anchor anchor) {
    Sense weekday = lexicon.find(t, i, Kind.WEEKDAY);
    if (weekday == null) {
      return null;
    }
    int end = i + weekday.length();
    int at = t.is(end, ',') ? end + 1 : end;
    if (at < t.size) {
      When date = t.isDigits(at) ? numeric.at(t, at, anchor) : null;
      date = date == null ? calendar.dayMonth(t, at, anchor) : date;
      date = date == null ? calendar.monthDay(t, at, anchor) : date;
      if (date != null && date.span().earliest().equals(date.span().latest())) {
        return date.within(i, date.to());
      }
    }
    DayOfWeek day = DayOfWeek.of(weekday.small());
    When told = ofMonth(t, i, end, day, anchor);
    told = told == null ? ofWeek(t, i, end, day, anchor) : told;
    return told == null ? near(t, i, end, day, "", anchor) : told;
  }

  /** "Friday the 13th": the day of the month tells the week. */
  private @Nullable When ofMonth(Tokens t, int from, int end, DayOfWeek day, Anchor anchor) {
    MonthDays.Found found = days.at(t, lexicon.is(t, end, Kind.DETERMINER) ? end + 1 : end);
    if (found == null || !found.ordinal()) {
      return null;
    }
    int step = ahead(t, from, anchor) ? 1 : -1;
    for (int k = 0; k < MONTHS; k++) {
      LocalDate month = anchor.today().plusMonths((long) step * k);
      LocalDate date = Days.day(month.getYear(), month.getMonthValue(), found.day());
      if (date != null
          && date.getDayOfWeek() == day
          && Integer.signum(date.compareTo(anchor.today())) != -step) {
        return new When(from, found.to(), DateSpan.of(date), true);
      }
    }
    return null;
  }

  /** "Friday last week", "Monday of next week". */
  private @Nullable When ofWeek(Tokens t, int from, int end, DayOfWeek day, Anchor anchor) {
    int at = lexicon.is(t, end, Kind.OF) ? end + 1 : end;
    Sense which = lexicon.find(t, at, Kind.RELATIVE);
    Sense unit = which == null ? null : lexicon.find(t, at + which.length(), Kind.UNIT);
    if (which == null || unit == null || !unit.value().equals("week")) {
      return null;
    }
    LocalDate week = anchor.today().plusWeeks(RelativeDates.steps(which.value()));
    return new When(from, at + which.length() + unit.length(), DateSpan.of(dayOf(week, day)), true);
  }

  /**
   * The weekday that words like "last" choose.
   *
   * @param which the value of such a word, or empty
   */
  When near(Tokens t, int from, int end, DayOfWeek day, String which, Anchor anchor) {
    LocalDate today = anchor.today();
    LocalDate past = today.with(TemporalAdjusters.previousOrSame(day));
    LocalDate coming = today.with(TemporalAdjusters.nextOrSame(day));
    LocalDate meant;
    List<DateSpan> others = new ArrayList<>(2);
    switch (which) {
      case "last" -> {
        meant = today.with(TemporalAdjusters.previous(day));
        others.add(DateSpan.of(dayOf(today.minusWeeks(1), day)));
      }
      case "next" -> {
        meant = today.with(TemporalAdjusters.next(day));
        others.add(DateSpan.of(dayOf(today.plusWeeks(1), day)));
      }
      case "this" -> {
        meant = dayOf(today, day);
        others.add(DateSpan.of(past));
      }
      default -> {
        boolean future = ahead(t, from, anchor);
        meant = future ? coming : past;
        others.add(DateSpan.of(future ? past : coming));
        others.add(DateSpan.of(past.minusWeeks(past.equals(today) ? 1 : 0)));
      }
    }
    DateSpan span = DateSpan.of(meant);
    return new When(from, end, span, true)
        .or(List.of(), others.stream().distinct().filter(d -> !d.equals(span)).toList());
  }

  private boolean ahead(Tokens t, int from, Anchor anchor) {
    return anchor.ahead() || (anchor.way() == Way.OPEN && outlook.future(t, from));
  }

  private static LocalDate dayOf(LocalDate week, DayOfWeek day) {
    return Days.week(week).earliest().plusDays(day.getValue() - 1);
  }
}
