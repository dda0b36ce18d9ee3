package io.factsheet.evidence;

import io.factsheet.evidence.Anchor.Way;
import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.When.Mark;
import io.factsheet.model.DateSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that name a month or a year: "December 7", "1-7 December", "in 2021".
 *
 * @see Dates
 */
final class CalendarDates {
  /** In months. */
  private static final int SOON = 2;

  private static final int LONG_AGO = 9;

  private final Lexicon lexicon;
  private final Nouns nouns;
  private final MonthDays days;
  private final Outlook outlook;

  CalendarDates(Lexicon lexicon, Nouns nouns, MonthDays days, Outlook outlook) {
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.days = days;
    this.outlook = outlook;
  }

  /** "1-7 December", "December 1 to 7", "the 3rd to the 5th of December". */
  @Nullable When dayRange(Tokens t, int i, Anchor anchor) {
    Sense month = lexicon.find(t, i, Kind.MONTH);
    MonthDays.Found first = day(t, month == null ? i : i + month.length());
    Sense join = first == null ? null : lexicon.find(t, first.to(), Kind.JOIN);
    if (first == null || join == null || join.value().equals("or")) {
      return null;
    }
    MonthDays.Found last = day(t, first.to() + join.length());
    if (last == null || last.day() <= first.day()) {
      return null;
    }
    int end = last.to();
    if (month == null) {
      end = lexicon.is(t, end, Kind.OF) ? end + 1 : end;
      month = lexicon.find(t, end, Kind.MONTH);
      if (month == null) {
        return null;
      }
      end += month.length();
    }
    When from = inYear(t, i, end, Yearly.day(month.small(), first.day()), true, anchor);
    When to = inYear(t, i, end, Yearly.day(month.small(), last.day()), true, anchor);
    if (from == null || to == null) {
      return null;
    }
    // On December 8, "December 1 to 12" is one stretch, though its first day is past.
    LocalDate until = Days.day(from.span().earliest().getYear(), month.small(), last.day());
    if (until == null) {
      return null;
    }
    DateSpan whole = new DateSpan(from.span().earliest(), until);
    return new When(
        i,
        to.to(),
        whole,
        from.span(),
        DateSpan.of(until),
        List.of(),
        List.of(),
        to.resolved(),
        Mark.NONE);
  }

  private MonthDays.@Nullable Found day(Tokens t, int i) {
    return days.at(t, lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i);
  }

  /** "7 December", "the 7th of December", "seventh of December", "7-Dec-2021". */
  @Nullable When dayMonth(Tokens t, int i, Anchor anchor) {
    MonthDays.Found day = day(t, i);
    if (day == null) {
      return null;
    }
    int next = lexicon.is(t, day.to(), Kind.OF) ? day.to() + 1 : day.to();
    boolean dashed = t.is(next, '-') && t.glued(next) && t.glued(next + 1);
    next = dashed ? next + 1 : next;
    Sense month = lexicon.find(t, next, Kind.MONTH);
    if (month == null) {
      return null;
    }
    int end = next + month.length();
    Yearly yearly = Yearly.day(month.small(), day.day());
    int year = dashed && t.is(end, '-') ? Years.ofTwoOrFour(t, end + 1, anchor.year()) : 0;
    DateSpan span = year == 0 ? null : yearly.in(year);
    return span != null
        ? new When(i, end + 2, span, false)
        : inYear(t, i, end, yearly, true, anchor);
  }

  /** "December 7", "December", "Dec. 7th, 2021". */
  @Nullable When monthDay(Tokens t, int i, Anchor anchor) {
    Sense month = lexicon.find(t, i, Kind.MONTH);
    if (month == null) {
      return null;
    }
    int at = i + month.length();
    int dayAt = t.is(at, '-') && t.glued(at) ? at + 1 : at;
    MonthDays.Found day = day(t, dayAt);
    if (day != null && !goesOn(t, day.to())) {
      return inYear(t, i, day.to(), Yearly.day(month.small(), day.day()), true, anchor);
    }
    return inYear(t, i, at, Yearly.month(month.small()), false, anchor);
  }

  /** Whether what looks like a day is part of a number or clock time: "7,000", "7:30". */
  private static boolean goesOn(Tokens t, int i) {
    return t.glued(i) && (t.is(i, ':') || (t.is(i, ',') && t.glued(i + 1)));
  }

  /** "on the 7th", "the 5th of last month": a day of a month that is not named. */
  @Nullable When dayAlone(Tokens t, int i, Anchor anchor) {
    MonthDays.Found day = lexicon.is(t, i, Kind.DETERMINER) ? days.at(t, i + 1) : null;
    if (day == null || !day.ordinal()) {
      return null;
    }
    Sense of = lexicon.find(t, day.to(), Kind.OF);
    int at = of == null ? day.to() : day.to() + of.length();
    Sense which = lexicon.find(t, at, Kind.RELATIVE);
    int unitAt =
        which != null ? at + which.length() : lexicon.is(t, at, Kind.DETERMINER) ? at + 1 : at;
    Sense unit = of == null && which == null ? null : lexicon.find(t, unitAt, Kind.UNIT);
    if (unit != null && unit.value().equals("month")) {
      int steps = which == null ? 0 : RelativeDates.steps(which.value());
      LocalDate month = anchor.today().plusMonths(steps);
      LocalDate date = Days.day(month.getYear(), month.getMonthValue(), day.day());
      return date == null ? null : new When(i, unitAt + unit.length(), DateSpan.of(date), true);
    }
    boolean told = isDuring(t, i - 1) || isDuring(t, i);
    return told && nouns.endsPhrase(t, day.to()) ? nearestDay(t, i, day, anchor) : null;
  }

  /** Whether a word stands here that a day follows: "on". */
  private boolean isDuring(Tokens t, int i) {
    Sense during = lexicon.find(t, i, Kind.DURING);
    return during != null && during.value().equals("day");
  }

  private @Nullable When nearestDay(Tokens t, int i, MonthDays.Found day, Anchor anchor) {
    DateSpan past = null;
    DateSpan coming = null;
    for (int months = 0; months <= 2; months++) {
      past = past == null ? dayOf(anchor.today().minusMonths(months), day, anchor, false) : past;
      coming =
          coming == null ? dayOf(anchor.today().plusMonths(months), day, anchor, true) : coming;
    }
    return past == null || coming == null
        ? null
        : chosen(t, i, day.to(), past, coming, false, anchor);
  }

  private static @Nullable DateSpan dayOf(
      LocalDate month, MonthDays.Found day, Anchor anchor, boolean coming) {
    LocalDate date = Days.day(month.getYear(), month.getMonthValue(), day.day());
    boolean past = date != null && !date.isAfter(anchor.today());
    boolean future = date != null && !date.isBefore(anchor.today());
    return date != null && (coming ? future : past) ? DateSpan.of(date) : null;
  }

  /**
   * Days that come every year, the year as stated after them or the one that the words leave.
   *
   * @param day whether it is a day and not a month
   */
  @Nullable When inYear(Tokens t, int from, int end, Yearly yearly, boolean day, Anchor anchor) {
    int at = t.is(end, ',') ? end + 1 : end;
    if (t.is(at, '\'') && t.glued(at + 1) && t.isDigits(at + 1) && t.length(at + 1) == 2) {
      // "Dec '21"
      DateSpan span = yearly.in(Years.full(Years.value(t, at + 1), anchor.year()));
      return span == null ? null : new When(from, at + 2, span, false);
    }
    at = lexicon.is(t, at, Kind.OF) || lexicon.is(t, at, Kind.DURING) ? at + 1 : at;
    int year = Years.year(t, at);
    if (year > 0 && !t.has(at, Tokens.NEW_LINE)) {
      DateSpan span = yearly.in(year);
      return span == null ? null : new When(from, at + 1, span, false);
    }
    Sense relative = lexicon.find(t, at, Kind.RELATIVE);
    Sense unit = relative == null ? null : lexicon.find(t, at + relative.length(), Kind.UNIT);
    if (relative != null && unit != null && unit.value().equals("year")) {
      DateSpan span = yearly.in(anchor.year() + RelativeDates.steps(relative.value()));
      int to = at + relative.length() + unit.length();
      return span == null ? null : new When(from, to, span, true);
    }
    return nearest(t, from, end, yearly, day, anchor);
  }

  @Nullable When nearest(Tokens t, int from, int end, Yearly yearly, boolean day, Anchor anchor) {
    DateSpan past = null;
    DateSpan coming = null;
    // Eight years each way, for 29 February.
    for (int k = 0; k <= 8 && (past == null || coming == null); k++) {
      DateSpan before = past == null ? yearly.in(anchor.year() - k) : null;
      if (before != null && !before.earliest().isAfter(anchor.today())) {
        past = before;
      }
      DateSpan after = coming == null ? yearly.in(anchor.year() + k) : null;
      if (after != null && !after.latest().isBefore(anchor.today())) {
        coming = after;
      }
    }
    if (past == null || coming == null) {
      return null;
    }
    // On December 8, "December 13" is not that of a year ago.
    boolean soon =
        day
            && !coming.earliest().isAfter(anchor.today().plusMonths(SOON))
            && past.latest().isBefore(anchor.today().minusMonths(LONG_AGO));
    return chosen(t, from, end, past, coming, soon, anchor);
  }

  private When chosen(
      Tokens t, int from, int end, DateSpan past, DateSpan coming, boolean soon, Anchor anchor) {
    boolean future =
        anchor.ahead() || (anchor.way() == Way.OPEN && (soon || outlook.future(t, from)));
    DateSpan meant = future ? coming : past;
    DateSpan other = future ? past : coming;
    List<DateSpan> loose = other.equals(meant) ? List.of() : List.of(other);
    return new When(from, end, meant, true).or(List.of(), loose);
  }

  /** "in 2021", "(2021)": a year where the words around it do not count it. */
  @Nullable When bareYear(Tokens t, int i) {
    int pair = Years.pair(t, i);
    if (pair > 0) {
      return new When(i, i + Years.PAIR, years(Years.value(t, i), pair), false);
    }
    int year = Years.year(t, i);
    if (year == 0) {
      return null;
    }
    When range = yearRange(t, i, year);
    if (range != null) {
      return range;
    }
    Sense time = lexicon.find(t, i - 1, Kind.TIME);
    boolean told =
        (time != null && !time.value().equals("article")) || t.is(i - 1, '(') || t.is(i - 1, '-');
    boolean named = t.glued(i) && !t.is(i - 1, '(') && !t.is(i - 1, '-');
    if (!told || named || nouns.after(t, i + 1).groups() != 0) {
      return null;
    }
    return new When(i, i + 1, Days.year(year), false);
  }

  /** "2019 to 2021", "2019-2021": two years, the second later, that count nothing. */
  private @Nullable When yearRange(Tokens t, int i, int year) {
    Sense join = t.glued(i) ? null : lexicon.find(t, i + 1, Kind.JOIN);
    boolean slash = t.is(i + 1, '/') && t.glued(i + 1) && t.glued(i + 2);
    int second = slash ? i + 2 : join == null ? i : i + 1 + join.length();
    int last = second > i ? Years.year(t, second) : 0;
    boolean joins =
        slash || (join != null && (join.value().equals("to") || join.value().equals("-")));
    boolean label = lexicon.begins(t, i - 1, Kind.LABEL.bit() | Kind.CURRENCY.bit());
    if (!joins || label || last <= year || nouns.after(t, second + 1).groups() != 0) {
      return null;
    }
    return new When(
        i,
        second + 1,
        years(year, last),
        Days.year(year),
        Days.year(last),
        List.of(),
        List.of(),
        false,
        Mark.NONE);
  }

  private static DateSpan years(int first, int last) {
    return new DateSpan(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }
}
