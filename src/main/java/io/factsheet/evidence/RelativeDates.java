package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.When.Mark;
import io.factsheet.model.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that are told from the day of publication or as part of a longer time: "yesterday",
 * "last week", "the week of December 6", "mid-November".
 *
 * @see Dates
 */
final class RelativeDates {
  private static final Set<String> PARTS = Set.of("early", "mid", "late");

  private final Lexicon lexicon;
  private final CalendarDates calendar;
  private final Weekdays weekdays;
  private final Seasons seasons;
  private final Eras eras;

  RelativeDates(
      Lexicon lexicon, CalendarDates calendar, Weekdays weekdays, Seasons seasons, Eras eras) {
    this.lexicon = lexicon;
    this.calendar = calendar;
    this.weekdays = weekdays;
    this.seasons = seasons;
    this.eras = eras;
  }

  /** "last week", "this year", "so far this month", "next Monday", "last December". */
  @Nullable When at(Tokens t, int i, Anchor anchor) {
    Sense which = lexicon.find(t, i, Kind.RELATIVE);
    if (which == null) {
      When week = week(t, i, anchor);
      return week == null ? unitAlone(t, i, anchor.today()) : week;
    }
    int at = i + which.length();
    Sense weekday = lexicon.find(t, at, Kind.WEEKDAY);
    if (weekday != null) {
      DayOfWeek day = DayOfWeek.of(weekday.small());
      return weekdays.near(t, i, at + weekday.length(), day, which.value(), anchor);
    }
    Sense month = lexicon.find(t, at, Kind.MONTH);
    if (month != null) {
      return month(i, at + month.length(), month.small(), which.value(), anchor.today());
    }
    Sense season = lexicon.find(t, at, Kind.SEASON);
    if (season != null) {
      int end = at + season.length();
      return seasons.near(i, end, season.value(), which.value(), anchor.today());
    }
    Sense unit = lexicon.find(t, at, Kind.UNIT);
    if (unit == null || unit.value().equals("day")) {
      return null;
    }
    return unit(i, at + unit.length(), which.value(), unit.value(), anchor.today());
  }

  /** "last December": the last that is over; the loose reading is one year on. */
  private static When month(int from, int to, int month, String which, LocalDate today) {
    int now = today.getMonthValue();
    int step = steps(which);
    int year = today.getYear();
    if (step < 0 && month >= now) {
      year--;
    } else if (step > 0 && month <= now) {
      year++;
    }
    DateSpan span = Days.month(YearMonth.of(year, month));
    List<DateSpan> loose =
        step == 0 ? List.of() : List.of(Days.month(YearMonth.of(year + step, month)));
    return new When(from, to, span, true).or(List.of(), loose);
  }

  private static @Nullable When unit(int from, int to, String which, String unit, LocalDate today) {
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
    LocalDate turn = unit.equals("decade") ? Days.back(today, unit, -steps(which)) : null;
    if (turn != null && !turn.equals(today)) {
      // "the next decade" is as often the next ten years
      boolean next = turn.isAfter(today);
      return date.or(List.of(new DateSpan(next ? today : turn, next ? turn : today)), List.of());
    }
    boolean untilNow = !span.earliest().isAfter(today) && !span.latest().isBefore(today);
    if (!untilNow) {
      return date;
    }
    DateSpan toDate = new DateSpan(span.earliest(), today);
    return switch (which) {
      case "sofar" ->
          new When(from, to, toDate, true).or(List.of(span), List.of()).marked(from, Mark.SO_FAR);
      case "later" -> date.or(List.of(new DateSpan(today, span.latest())), List.of());
      default -> date.or(List.of(toDate), List.of());
    };
  }

  /** "the week of December 6", "the week beginning November 29", "the week ending December 5". */
  private @Nullable When week(Tokens t, int i, Anchor anchor) {
    int unitAt = lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i;
    Sense unit = lexicon.find(t, unitAt, Kind.UNIT);
    if (unit == null || !unit.value().equals("week")) {
      return null;
    }
    int at = unitAt + unit.length();
    boolean of = lexicon.is(t, at, Kind.OF);
    Sense since = of ? null : lexicon.find(t, at, Kind.SINCE);
    Sense until = of || since != null ? null : lexicon.find(t, at, Kind.UNTIL);
    Sense bound = since == null ? until : since;
    at += of ? 1 : bound == null ? 0 : bound.length();
    if ((!of && bound == null) || at >= t.size) {
      return null;
    }
    When date = calendar.dayMonth(t, at, anchor);
    date = date == null ? calendar.monthDay(t, at, anchor) : date;
    if (date == null || date.span().earliest().isBefore(date.span().latest())) {
      return null;
    }
    LocalDate day = date.span().earliest();
    DateSpan week =
        of
            ? Days.week(day)
            : since != null
                ? new DateSpan(day, day.plusDays(6))
                : new DateSpan(day.minusDays(6), day);
    return new When(i, date.to(), week, date.resolved());
  }

  /** "the weekend", "the week before last", and behind such words as "since" also "the year". */
  private @Nullable When unitAlone(Tokens t, int i, LocalDate today) {
    boolean determined = lexicon.is(t, i, Kind.DETERMINER);
    Sense unit = determined ? lexicon.find(t, i + 1, Kind.UNIT) : null;
    if (unit == null) {
      return null;
    }
    int end = i + 1 + unit.length();
    if (Years.year(t, end) > 0 && unit.value().equals("year")) {
      return new When(i, end + 1, Days.year(Years.year(t, end)), false);
    }
    Sense which = lexicon.find(t, end, Kind.RELATIVE);
    if (which != null && Math.abs(steps(which.value())) == 2) {
      return unit(i, end + which.length(), which.value(), unit.value(), today);
    }
    if (unit.value().equals("weekend")) {
      LocalDate sunday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
      DateSpan last = new DateSpan(sunday.minusDays(1), sunday);
      return new When(i, end, last, true).or(List.of(), List.of(Days.weekend(today)));
    }
    boolean told =
        lexicon.is(t, i - 1, Kind.SINCE)
            || lexicon.is(t, i - 1, Kind.UNTIL)
            || lexicon.is(t, i - 1, Kind.OF)
            || lexicon.is(t, i - 1, Kind.PART);
    return told ? current(i, end, unit.value(), today) : null;
  }

  private static @Nullable When current(int from, int to, String unit, LocalDate today) {
    DateSpan span = Days.unit(unit, today, 0);
    return span == null || unit.equals("day") ? null : new When(from, to, span, true);
  }

  /** A longer time that other words take a part of: "the year", "last month", "the 1990s". */
  @Nullable When whole(Tokens t, int i, Anchor anchor) {
    boolean more = lexicon.is(t, i, Kind.DETERMINER) && lexicon.is(t, i + 1, Kind.RELATIVE);
    When whole = at(t, more ? i + 1 : i, anchor);
    whole = whole == null ? eras.at(t, i) : whole;
    if (whole != null) {
      return whole;
    }
    int at = lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i;
    Sense unit = lexicon.find(t, at, Kind.UNIT);
    if (unit == null) {
      return null;
    }
    int year = Years.year(t, at + unit.length());
    return year > 0
        ? new When(i, at + unit.length() + 1, Days.year(year), false)
        : current(i, at + unit.length(), unit.value(), anchor.today());
  }

  static int steps(String which) {
    return switch (which) {
      case "last" -> -1;
      case "last2" -> -2;
      case "next" -> 1;
      case "next2" -> 2;
      default -> 0;
    };
  }

  /**
   * "yesterday" by its distance in days; "year to date" and the German "Vorjahr" by the longer time
   * they name.
   */
  @Nullable When dayWord(Tokens t, int i, LocalDate today) {
    Sense word = lexicon.find(t, i, Kind.DAY);
    if (word == null) {
      return null;
    }
    int end = i + word.length();
    if (word.number() == null) {
      String[] named = word.value().split(" ", 2);
      DateSpan unit = named.length < 2 ? null : Days.unit(named[1], today, 0);
      boolean part = PARTS.contains(named[0]);
      return part && unit != null
          ? part(i, end, named[0], new When(i, end, unit, true))
          : named.length < 2 ? null : unit(i, end, named[0], named[1], today);
    }
    boolean noun =
        t.has(i, Tokens.CAPITAL)
            && (lexicon.is(t, i - 1, Kind.DURING) || lexicon.is(t, i - 1, Kind.DETERMINER));
    if (noun) {
      return null; // the German "am Morgen" is a morning, not tomorrow
    }
    return new When(i, end, DateSpan.of(today.plusDays(word.number().intValue())), true);
  }

  /** "mid-November", "early 2021", "the end of the year", "late last year". */
  @Nullable When part(Tokens t, int i, Anchor anchor) {
    Sense part = lexicon.find(t, i, Kind.PART);
    if (part == null) {
      return null;
    }
    int at = i + part.length();
    at = t.is(at, '-') ? at + 1 : at;
    int year = Years.year(t, at);
    When whole = year > 0 ? new When(at, at + 1, Days.year(year), false) : null;
    if (whole != null && t.glued(at + 1) && t.isWord(at + 1)) {
      whole = null; // "1990s"
    }
    whole = whole == null && t.isWord(at) ? calendar.monthDay(t, at, anchor) : whole;
    whole = whole == null && at < t.size ? whole(t, at, anchor) : whole;
    return whole == null || whole.span().earliest().equals(whole.span().latest())
        ? null
        : part(i, whole.to(), part.value(), whole);
  }

  private static When part(int from, int to, String part, When whole) {
    DateSpan span = Days.part(part, whole.span());
    List<DateSpan> loose = new ArrayList<>(2);
    for (DateSpan other : whole.loose()) {
      loose.add(Days.part(part, other));
    }
    LocalDate edge =
        switch (part) {
          case "early" -> whole.span().earliest();
          case "late" -> whole.span().latest();
          default -> null;
        };
    List<DateSpan> others = edge == null ? List.of() : List.of(DateSpan.of(edge));
    return new When(from, to, span, whole.resolved()).or(others, loose);
  }
}
