package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.When.Mark;
import io.factsheet.model.DateSpan;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that name a month or a year: "2021-12-07", "December 7", "1-7 December", "in 2021".
 *
 * @see Dates
 */
final class CalendarDates {
  /** In months. */
  private static final int SOON = 2;

  private static final int LONG_AGO = 9;

  private final Lexicon lexicon;
  private final Nouns nouns;
  private final Outlook outlook;
  private final boolean dayFirst;

  CalendarDates(Lexicon lexicon, Nouns nouns, Outlook outlook, boolean dayFirst) {
    this.lexicon = lexicon;
    this.nouns = nouns;
    this.outlook = outlook;
    this.dayFirst = dayFirst;
  }

  /** "2021-12-07", "7.12.2021", "12/7/2021". */
  @Nullable When numeric(Tokens t, int i, LocalDate today) {
    if (!t.glued(i + 1) || !t.glued(i + 2) || !t.isDigits(i + 2) || t.type[i + 1] != Tokens.OTHER) {
      return null;
    }
    char separator = Letters.fold(t.text.charAt(t.start[i + 1]));
    boolean three = t.is(i + 3, separator) && t.glued(i + 3) && t.isDigits(i + 4) && t.glued(i + 4);
    if (!three && (separator == '/' || separator == '.')) {
      return monthOfYear(t, i);
    }
    if (!three || (t.glued(i + 5) && t.type[i + 5] != Tokens.OTHER)) {
      return null;
    }
    int a = Years.value(t, i);
    int b = Years.value(t, i + 2);
    int c = Years.value(t, i + 4);
    if (t.length(i) == 4) {
      LocalDate day = Days.day(a, b, c);
      return day == null ? null : new When(i, i + 5, DateSpan.of(day), false);
    }
    if ((t.length(i + 4) != 4 && t.length(i + 4) != 2) || separator == ',' || separator == ':') {
      return null;
    }
    int year = t.length(i + 4) == 2 ? today.getYear() / 100 * 100 + c : c;
    LocalDate dayMonth = Days.day(year, b, a);
    LocalDate monthDay = Days.day(year, a, b);
    boolean dayIsFirst = separator != '/' || dayFirst;
    LocalDate likelier = dayIsFirst ? dayMonth : monthDay;
    LocalDate other = dayIsFirst ? monthDay : dayMonth;
    likelier = likelier == null ? other : likelier;
    if (likelier == null) {
      return null;
    }
    List<DateSpan> loose =
        other == null || other.equals(likelier) || separator == '.'
            ? List.of()
            : List.of(DateSpan.of(other));
    return new When(i, i + 5, DateSpan.of(likelier), false).or(List.of(), loose);
  }

  /** "12/2021". */
  private static @Nullable When monthOfYear(Tokens t, int i) {
    int month = Years.value(t, i);
    int year = Years.year(t, i + 2);
    return t.length(i) > 2 || month < 1 || month > 12 || year == 0
        ? null
        : new When(i, i + 3, Days.month(YearMonth.of(year, month)), false);
  }

  /** "Christmas", "New Year's Eve", "year's end". */
  @Nullable When holiday(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense holiday = lexicon.find(t, i, Kind.HOLIDAY);
    if (holiday == null) {
      return null;
    }
    MonthDay day = MonthDay.parse("--" + holiday.value());
    int end = i + holiday.length();
    return inYear(t, i, end, day.getMonthValue(), day.getDayOfMonth(), ahead, today);
  }

  /** "1-7 December", "December 1 to 7". */
  @Nullable When dayRange(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense month = lexicon.find(t, i, Kind.MONTH);
    int at = month == null ? i : i + month.length();
    at = lexicon.is(t, at, Kind.DETERMINER) ? at + 1 : at;
    int first = day(t, at);
    int afterFirst = first > 0 ? dayEnd(t, at) : 0;
    Sense join = first > 0 ? lexicon.find(t, afterFirst, Kind.JOIN) : null;
    if (join == null || join.value().equals("or")) {
      return null;
    }
    int second = afterFirst + join.length();
    int last = day(t, second);
    int end = last > 0 ? dayEnd(t, second) : 0;
    if (last <= first) {
      return null;
    }
    if (month == null) {
      end = lexicon.is(t, end, Kind.OF) ? end + 1 : end;
      month = lexicon.find(t, end, Kind.MONTH);
      if (month == null) {
        return null;
      }
      end += month.length();
    }
    When from = inYear(t, i, end, month.small(), first, ahead, today);
    When to = inYear(t, i, end, month.small(), last, ahead, today);
    if (from == null || to == null) {
      return null;
    }
    // On December 8, "December 1 to 12" is one stretch, though its first day is past.
    DateSpan until = monthSpan(from.span().earliest().getYear(), month.small(), last);
    if (until == null) {
      return null;
    }
    DateSpan whole = new DateSpan(from.span().earliest(), until.latest());
    return new When(
        i, to.to(), whole, from.span(), until, List.of(), List.of(), to.resolved(), Mark.NONE);
  }

  /** A day of the month in digits ("7", "7th") or as an ordinal ("seventh"), or 0. */
  private int day(Tokens t, int i) {
    if (t.isDigits(i) && t.length(i) <= 2) {
      int day = Years.value(t, i);
      boolean longer = t.glued(i + 1) && t.glued(i + 2) && t.isDigits(i + 2) && !t.is(i + 1, '-');
      return day <= 31 && !longer && !lexicon.is(t, i + 1, Kind.MAGNITUDE) ? day : 0;
    }
    Sense ordinal = lexicon.find(t, i, Kind.ORDINAL);
    return ordinal != null && ordinal.small() <= 20 ? ordinal.small() : 0;
  }

  private int dayEnd(Tokens t, int i) {
    boolean suffix =
        t.isDigits(i)
            && t.glued(i + 1)
            && (lexicon.is(t, i + 1, Kind.ORDINAL_SUFFIX)
                || (t.is(i + 1, '.') && lexicon.is(t, i + 1, Kind.ORDINAL_SUFFIX)));
    return suffix ? i + 2 : i + 1;
  }

  /** "7 December", "the 7th of December", "seventh of December". */
  @Nullable When dayMonth(Tokens t, int i, boolean ahead, LocalDate today) {
    int at = lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i;
    int day = day(t, at);
    if (day == 0) {
      return null;
    }
    int next = dayEnd(t, at);
    next = lexicon.is(t, next, Kind.OF) ? next + 1 : next;
    Sense month = lexicon.find(t, next, Kind.MONTH);
    return month == null
        ? null
        : inYear(t, i, next + month.length(), month.small(), day, ahead, today);
  }

  /** "December 7", "December", "Dec. 7th, 2021". */
  @Nullable When monthDay(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense month = lexicon.find(t, i, Kind.MONTH);
    if (month == null) {
      return null;
    }
    int at = i + month.length();
    int dayAt = t.is(at, '-') && t.glued(at) ? at + 1 : at;
    dayAt = lexicon.is(t, dayAt, Kind.DETERMINER) ? dayAt + 1 : dayAt;
    int day = day(t, dayAt);
    boolean grouped = day > 0 && t.is(dayAt + 1, ',') && t.glued(dayAt + 1) && t.glued(dayAt + 2);
    boolean clock = t.is(dayAt + 1, ':') && t.glued(dayAt + 1);
    if (day > 0 && !grouped && !clock) {
      return inYear(t, i, dayEnd(t, dayAt), month.small(), day, ahead, today);
    }
    return inYear(t, i, at, month.small(), 0, ahead, today);
  }

  /** A month and day, the year as stated after them or the one that the words leave. */
  private @Nullable When inYear(
      Tokens t, int from, int end, int month, int day, boolean ahead, LocalDate today) {
    int at = t.is(end, ',') ? end + 1 : end;
    at = lexicon.is(t, at, Kind.OF) || lexicon.is(t, at, Kind.DURING) ? at + 1 : at;
    int year = Years.year(t, at);
    if (year > 0 && !t.has(at, Tokens.NEW_LINE)) {
      DateSpan span = monthSpan(year, month, day);
      return span == null ? null : new When(from, at + 1, span, false);
    }
    Sense relative = lexicon.find(t, at, Kind.RELATIVE);
    if (relative != null) {
      Sense unit = lexicon.find(t, at + relative.length(), Kind.UNIT);
      if (unit != null && unit.value().equals("year")) {
        DateSpan span =
            monthSpan(today.getYear() + RelativeDates.steps(relative.value()), month, day);
        return span == null
            ? null
            : new When(from, at + relative.length() + unit.length(), span, true);
      }
    }
    return nearest(t, from, end, month, day, ahead, today);
  }

  @Nullable When nearest(
      Tokens t, int from, int end, int month, int day, boolean ahead, LocalDate today) {
    DateSpan past = null;
    DateSpan coming = null;
    // Eight years each way, for 29 February.
    for (int k = 0; k <= 8; k++) {
      DateSpan before = monthSpan(today.getYear() - k, month, day);
      if (past == null && before != null && !before.earliest().isAfter(today)) {
        past = before;
      }
      DateSpan after = monthSpan(today.getYear() + k, month, day);
      if (coming == null && after != null && !after.latest().isBefore(today)) {
        coming = after;
      }
    }
    if (past == null || coming == null) {
      return null;
    }
    // On December 8, "December 13" is not that of a year ago.
    boolean soon =
        day > 0
            && !coming.earliest().isAfter(today.plusMonths(SOON))
            && past.latest().isBefore(today.minusMonths(LONG_AGO));
    boolean future = ahead || soon || outlook.future(t, from);
    DateSpan meant = future ? coming : past;
    DateSpan other = future ? past : coming;
    List<DateSpan> loose = other.equals(meant) ? List.of() : List.of(other);
    return new When(from, end, meant, true).or(List.of(), loose);
  }

  private static @Nullable DateSpan monthSpan(int year, int month, int day) {
    if (day == 0) {
      return Days.month(YearMonth.of(year, month));
    }
    LocalDate date = Days.day(year, month, day);
    return date == null ? null : DateSpan.of(date);
  }

  /** "in 2021", "(2021)": a year where the words around it do not count it. */
  @Nullable When bareYear(Tokens t, int i) {
    int pair = Years.pair(t, i);
    if (pair > 0) {
      DateSpan both = new DateSpan(LocalDate.of(pair, 1, 1), LocalDate.of(pair + 1, 12, 31));
      return new When(i, i + Years.PAIR, both, false);
    }
    int year = Years.year(t, i);
    if (year == 0) {
      return null;
    }
    boolean told = lexicon.is(t, i - 1, Kind.TIME) || t.is(i - 1, '(') || t.is(i - 1, '-');
    boolean named = t.glued(i) && !t.is(i - 1, '(') && !t.is(i - 1, '-');
    boolean label = lexicon.mayBegin(t, i - 1, Kind.LABEL.bit() | Kind.BEFORE.bit());
    if (!told || named || nouns.after(t, i + 1).groups() != 0 || (label && !told)) {
      return null;
    }
    return new When(i, i + 1, Days.year(year), false);
  }
}
