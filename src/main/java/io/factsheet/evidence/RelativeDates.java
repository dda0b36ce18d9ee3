package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.When.Mark;
import io.factsheet.model.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that are told from the day of publication or as part of a longer time: "Monday",
 * "last week", "mid-November", "the third quarter".
 *
 * @see Dates
 */
final class RelativeDates {
  private final Lexicon lexicon;
  private final Numbers numbers;
  private final CalendarDates calendar;
  private final Outlook outlook;

  RelativeDates(Lexicon lexicon, Numbers numbers, CalendarDates calendar, Outlook outlook) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.calendar = calendar;
    this.outlook = outlook;
  }

  /** "Monday", "last Monday", "Tuesday, December 7, 2021". */
  @Nullable When weekday(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense weekday = lexicon.find(t, i, Kind.WEEKDAY);
    if (weekday == null) {
      return null;
    }
    int end = i + weekday.length();
    int at = t.is(end, ',') ? end + 1 : end;
    When date = t.isDigits(at) ? calendar.dayMonth(t, at, ahead, today) : null;
    date = date == null && t.isWord(at) ? calendar.monthDay(t, at, ahead, today) : date;
    date = date == null && t.isDigits(at) ? calendar.numeric(t, at, today) : date;
    if (date != null && date.span().earliest().equals(date.span().latest())) {
      return date.within(i, date.to());
    }
    return weekday(t, i, end, weekday, "", ahead, today);
  }

  When weekday(
      Tokens t, int from, int end, Sense weekday, String which, boolean ahead, LocalDate today) {
    DayOfWeek day = DayOfWeek.of(weekday.small());
    LocalDate past = today.with(TemporalAdjusters.previousOrSame(day));
    LocalDate coming = today.with(TemporalAdjusters.nextOrSame(day));
    LocalDate meant;
    List<DateSpan> others = new ArrayList<>(2);
    switch (which) {
      case "last" -> {
        meant = today.with(TemporalAdjusters.previous(day));
        LocalDate lastWeeks =
            Days.week(today.minusWeeks(1)).earliest().plusDays(day.getValue() - 1);
        others.add(DateSpan.of(lastWeeks));
      }
      case "next" -> {
        meant = today.with(TemporalAdjusters.next(day));
        LocalDate nextWeeks = Days.week(today.plusWeeks(1)).earliest().plusDays(day.getValue() - 1);
        others.add(DateSpan.of(nextWeeks));
      }
      case "this" -> {
        meant = Days.week(today).earliest().plusDays(day.getValue() - 1);
        others.add(DateSpan.of(past));
      }
      default -> {
        boolean future = ahead || outlook.future(t, from);
        meant = future ? coming : past;
        others.add(DateSpan.of(future ? past : coming));
        others.add(DateSpan.of(past.minusWeeks(past.equals(today) ? 1 : 0)));
      }
    }
    DateSpan span = DateSpan.of(meant);
    return new When(from, end, span, true)
        .or(List.of(), others.stream().distinct().filter(d -> !d.equals(span)).toList());
  }

  /** "last week", "this year", "so far this month", "next Monday", "last December". */
  @Nullable When relative(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense which = lexicon.find(t, i, Kind.RELATIVE);
    int at = i;
    if (which != null) {
      at = i + which.length();
    } else if (lexicon.is(t, i, Kind.DETERMINER)) {
      When week = weekOf(t, i, ahead, today);
      return week == null ? weekendOrYear(t, i, today) : week;
    } else {
      return null;
    }
    Sense weekday = lexicon.find(t, at, Kind.WEEKDAY);
    if (weekday != null) {
      return weekday(t, i, at + weekday.length(), weekday, which.value(), ahead, today);
    }
    Sense month = lexicon.find(t, at, Kind.MONTH);
    if (month != null) {
      boolean next = which.value().equals("next");
      When date = calendar.nearest(t, at, at + month.length(), month.small(), 0, next, today);
      return date == null ? null : date.within(i, date.to());
    }
    Sense season = lexicon.find(t, at, Kind.SEASON);
    if (season != null) {
      DateSpan span = Days.season(season.value(), today.getYear() + steps(which.value()));
      DateSpan other = Days.season(season.value(), today.getYear());
      return new When(i, at + season.length(), span, true).or(List.of(), List.of(other));
    }
    Sense unit = lexicon.find(t, at, Kind.UNIT);
    if (unit == null || unit.value().equals("day")) {
      return null;
    }
    return unit(i, at + unit.length(), which.value(), unit.value(), today);
  }

  private @Nullable When unit(int from, int to, String which, String unit, LocalDate today) {
    DateSpan span = Days.unit(unit, today, steps(which));
    if (span == null) {
      return null;
    }
    When date = new When(from, to, span, true);
    if (unit.equals("weekend") && which.equals("this")) {
      DateSpan last = Days.weekend(today.minusWeeks(1));
      boolean justOver = today.getDayOfWeek().getValue() <= DayOfWeek.WEDNESDAY.getValue();
      return justOver
          ? new When(from, to, last, true).or(List.of(), List.of(span))
          : date.or(List.of(), List.of(last));
    }
    boolean untilNow = !span.earliest().isAfter(today) && !span.latest().isBefore(today);
    if (which.equals("sofar") && untilNow) {
      DateSpan toDate = new DateSpan(span.earliest(), today);
      return new When(from, to, toDate, true)
          .or(List.of(span), List.of())
          .marked(from, Mark.SO_FAR);
    }
    return untilNow ? date.or(List.of(new DateSpan(span.earliest(), today)), List.of()) : date;
  }

  /** "the week of December 6", "the week ending December 5". */
  private @Nullable When weekOf(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense unit = lexicon.find(t, i + 1, Kind.UNIT);
    if (unit == null || !unit.value().equals("week")) {
      return null;
    }
    int at = i + 1 + unit.length();
    boolean of = lexicon.is(t, at, Kind.OF);
    Sense until = of ? null : lexicon.find(t, at, Kind.UNTIL);
    if (!of && until == null) {
      return null;
    }
    at += until == null ? 1 : until.length();
    When date = calendar.monthDay(t, at, ahead, today);
    date = date == null ? calendar.dayMonth(t, at, ahead, today) : date;
    if (date == null || date.span().earliest().isBefore(date.span().latest())) {
      return null;
    }
    LocalDate day = date.span().earliest();
    DateSpan week = of ? Days.week(day) : new DateSpan(day.minusDays(6), day);
    return new When(i, date.to(), week, date.resolved());
  }

  /** "the weekend", "the year". */
  private @Nullable When weekendOrYear(Tokens t, int i, LocalDate today) {
    Sense unit = lexicon.find(t, i + 1, Kind.UNIT);
    if (unit == null) {
      return null;
    }
    if (unit.value().equals("weekend")) {
      LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
      DateSpan last = new DateSpan(sunday.minusDays(1), sunday);
      return new When(i, i + 1 + unit.length(), last, true)
          .or(List.of(), List.of(Days.weekend(today)));
    }
    boolean start =
        lexicon.is(t, i - 1, Kind.SINCE)
            || lexicon.is(t, i - 1, Kind.UNTIL)
            || lexicon.is(t, i - 1, Kind.OF)
            || lexicon.is(t, i - 1, Kind.PART);
    DateSpan span = Days.unit(unit.value(), today, 0);
    return start && span != null && !unit.value().equals("day")
        ? new When(i, i + 1 + unit.length(), span, true)
        : null;
  }

  static int steps(String which) {
    return switch (which) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  @Nullable When dayWord(Tokens t, int i, LocalDate today) {
    Sense word = lexicon.find(t, i, Kind.DAY);
    if (word == null || word.number() == null) {
      return null;
    }
    LocalDate day = today.plusDays(word.number().intValue());
    return new When(i, i + word.length(), DateSpan.of(day), true);
  }

  /** "mid-November", "early 2021", "the end of the year", "late last year". */
  @Nullable When part(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense part = lexicon.find(t, i, Kind.PART);
    if (part == null) {
      return null;
    }
    int at = i + part.length();
    at = t.is(at, '-') ? at + 1 : at;
    When whole = null;
    int year = Years.year(t, at);
    if (year > 0) {
      whole = new When(at, at + 1, Days.year(year), false);
    }
    whole = whole == null && t.isWord(at) ? calendar.monthDay(t, at, ahead, today) : whole;
    whole = whole == null && t.isWord(at) ? relative(t, at, ahead, today) : whole;
    if (whole == null || whole.span().earliest().equals(whole.span().latest())) {
      return null;
    }
    DateSpan span = Days.part(part.value(), whole.span());
    List<DateSpan> loose = new ArrayList<>(2);
    for (DateSpan other : whole.loose()) {
      loose.add(Days.part(part.value(), other));
    }
    LocalDate edge =
        switch (part.value()) {
          case "early" -> whole.span().earliest();
          case "late" -> whole.span().latest();
          default -> null;
        };
    List<DateSpan> others = edge == null ? List.of() : List.of(DateSpan.of(edge));
    return new When(i, whole.to(), span, whole.resolved()).or(others, loose);
  }

  /** "the third quarter of 2021", "the first eleven months", "the first half of last year". */
  @Nullable When ordinalUnit(Tokens t, int i, LocalDate today) {
    int at = lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i;
    Sense ordinal = lexicon.find(t, at, Kind.ORDINAL);
    if (ordinal == null) {
      return null;
    }
    at += ordinal.length();
    Sense quarter = lexicon.find(t, at, Kind.UNIT);
    if (quarter != null && quarter.value().equals("quarter") && ordinal.small() <= 4) {
      Within year = within(t, at + quarter.length(), today);
      return new When(i, year.to(), Days.quarter(year.year(), ordinal.small()), year.resolved());
    }
    if (ordinal.small() != 1) {
      return null;
    }
    Numeral count = numbers.at(t, at);
    if (count == null || count.value() == null || !CountedDates.isSmall(count.value())) {
      return null;
    }
    Sense unit = lexicon.find(t, count.to(), Kind.UNIT);
    int months = count.value().intValue();
    if (unit == null || !unit.value().equals("month") || months < 1 || months > 12) {
      return null;
    }
    Within year = within(t, count.to() + unit.length(), today);
    Year of = Year.of(year.year());
    DateSpan span = Days.months(of, 1, months);
    if (year.resolved() && !year.told() && span.latest().isAfter(today.plusMonths(1))) {
      span = Days.months(of.minusYears(1), 1, months);
    }
    return new When(i, year.to(), span, year.resolved());
  }

  /** "Q3", "H1 2021". */
  @Nullable When quarter(Tokens t, int i, LocalDate today) {
    Sense sense = lexicon.find(t, i, Kind.QUARTER);
    if (sense == null || !t.glued(i + 1) || !t.isDigits(i + 1) || t.length(i + 1) != 1) {
      return null;
    }
    int number = Years.value(t, i + 1);
    boolean half = sense.value().equals("half");
    if (number < 1 || number > (half ? 2 : 4)) {
      return null;
    }
    Within year = within(t, i + 2, today);
    DateSpan span =
        half
            ? Days.months(Year.of(year.year()), number * 6 - 5, number * 6)
            : Days.quarter(year.year(), number);
    return new When(i, year.to(), span, year.resolved());
  }

  /** The year that a phrase belongs to: "of 2021", "of last year", or that of publication. */
  private record Within(int year, int to, boolean resolved, boolean told) {}

  private Within within(Tokens t, int i, LocalDate today) {
    int at = lexicon.is(t, i, Kind.OF) || lexicon.is(t, i, Kind.DURING) ? i + 1 : i;
    int year = Years.year(t, at);
    if (year > 0) {
      return new Within(year, at + 1, false, true);
    }
    Sense which = lexicon.find(t, at, Kind.RELATIVE);
    int unitAt = which != null ? at + which.length() : at + 1;
    Sense unit = lexicon.find(t, unitAt, Kind.UNIT);
    boolean relative = which != null || lexicon.is(t, at, Kind.DETERMINER);
    if (relative && unit != null && unit.value().equals("year")) {
      int steps = which == null ? 0 : steps(which.value());
      return new Within(today.getYear() + steps, unitAt + unit.length(), true, true);
    }
    return new Within(today.getYear(), i, true, false);
  }

  @Nullable When season(Tokens t, int i, LocalDate today) {
    Sense season = lexicon.find(t, i, Kind.SEASON);
    if (season == null) {
      return null;
    }
    int at = i + season.length();
    at = lexicon.is(t, at, Kind.OF) ? at + 1 : at;
    int pair = Years.pair(t, at);
    if (pair > 0) {
      return new When(i, at + Years.PAIR, Days.season(season.value(), pair), false);
    }
    int year = Years.year(t, at);
    if (year > 0) {
      return new When(i, at + 1, Days.season(season.value(), year), false);
    }
    if (!lexicon.is(t, i - 1, Kind.DURING) && !lexicon.is(t, i, Kind.DETERMINER)) {
      return null;
    }
    DateSpan thisYears = Days.season(season.value(), today.getYear());
    DateSpan meant =
        thisYears.earliest().isAfter(today)
            ? Days.season(season.value(), today.getYear() - 1)
            : thisYears;
    List<DateSpan> loose = meant.equals(thisYears) ? List.of() : List.of(thisYears);
    return new When(i, i + season.length(), meant, true).or(List.of(), loose);
  }
}
