package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.When.Mark;
import io.factsheet.model.DateSpan;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, and resolves those that leave something open against the published date.
 *
 * <p>A date without a year is the last such day that was not after publication; words that look
 * ahead ("until", "will", "next") make it the next.
 */
final class Dates {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int CUE_WITHIN = 16;
  private static final int MOST_UNITS = 10_000;
  private static final long MAY_BEGIN =
      Kind.MONTH.bit()
          | Kind.WEEKDAY.bit()
          | Kind.DAY.bit()
          | Kind.RELATIVE.bit()
          | Kind.PART.bit()
          | Kind.SEASON.bit()
          | Kind.AGO.bit()
          | Kind.PAST.bit()
          | Kind.SINCE.bit()
          | Kind.UNTIL.bit()
          | Kind.OPEN.bit()
          | Kind.CARDINAL.bit()
          | Kind.ORDINAL.bit()
          | Kind.ARTICLE.bit()
          | Kind.UNIT.bit()
          | Kind.DETERMINER.bit();

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Nouns nouns;
  private final boolean dayFirst;

  /**
   * @param dayFirst whether "1/2/2021" is the first of February
   */
  Dates(Lexicon lexicon, Numbers numbers, Nouns nouns, boolean dayFirst) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.nouns = nouns;
    this.dayFirst = dayFirst;
  }

  /** The date that begins at token i, resolved against a day; null where none does. */
  @Nullable When at(Tokens t, int i, LocalDate today) {
    if (t.type[i] == Tokens.OTHER
        || (t.type[i] == Tokens.WORD && !lexicon.mayBegin(t, i, MAY_BEGIN))) {
      return null;
    }
    Sense since = lexicon.find(t, i, Kind.SINCE);
    Sense until = lexicon.find(t, i, Kind.UNTIL);
    Sense open = lexicon.find(t, i, Kind.OPEN);
    if (since != null || until != null || open != null) {
      return marked(t, i, since, until, open, today);
    }
    return range(t, i, i, false, today);
  }

  private @Nullable When marked(
      Tokens t,
      int i,
      @Nullable Sense since,
      @Nullable Sense until,
      @Nullable Sense open,
      LocalDate today) {
    int skipped = 0;
    for (Sense sense : new Sense[] {since, until, open}) {
      skipped = sense == null ? skipped : Math.max(skipped, sense.length());
    }
    int at = i + skipped;
    When date = at < t.size ? range(t, i, at, until != null && since == null, today) : null;
    if (date == null || date.first() != null) {
      return date == null ? null : date.within(i, date.to());
    }
    if (until != null) {
      return date.marked(i, Mark.UNTIL);
    }
    return since == null ? date.within(at, date.to()) : date.marked(i, Mark.SINCE);
  }

  /** One date, or two with "to", "and" or a dash between. */
  private @Nullable When range(Tokens t, int from, int i, boolean ahead, LocalDate today) {
    When days = dayRange(t, i, ahead, today);
    if (days != null) {
      return days;
    }
    When start = single(t, i, ahead, today);
    if (start == null) {
      return null;
    }
    Sense join = lexicon.find(t, start.to(), Kind.JOIN);
    if (join == null
        || (join.value().equals("and") && !openedBetween(t, from))
        || join.value().equals("or")) {
      return start;
    }
    When end = single(t, start.to() + join.length(), ahead, today);
    if (end == null) {
      return start;
    }
    DateSpan first = start.span();
    if (first.earliest().isAfter(end.span().latest()) || yearsApart(t, start, end)) {
      // "November 29 to December 5, 2020": the year stands with the second only.
      int years = end.span().earliest().getYear() - first.earliest().getYear();
      first = shifted(first, years);
      if (first.earliest().isAfter(end.span().latest())) {
        first = shifted(first, -1);
      }
    }
    DateSpan whole = new DateSpan(first.earliest(), max(end.span().latest(), first.latest()));
    return new When(
        i,
        end.to(),
        whole,
        first,
        end.span(),
        List.of(),
        List.of(),
        (start.resolved() && end.resolved()) || (start.resolved() && !yearsApart(t, start, end)),
        Mark.NONE);
  }

  private boolean yearsApart(Tokens t, When start, When end) {
    return start.resolved()
        && !end.resolved()
        && lexicon.mayBegin(t, start.from(), Kind.MONTH.bit() | Kind.CARDINAL.bit());
  }

  private boolean openedBetween(Tokens t, int i) {
    Sense open = lexicon.find(t, i, Kind.OPEN);
    return open != null && open.value().equals("between");
  }

  private static DateSpan shifted(DateSpan span, int years) {
    return new DateSpan(span.earliest().plusYears(years), span.latest().plusYears(years));
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private @Nullable When single(Tokens t, int i, boolean ahead, LocalDate today) {
    if (i >= t.size) {
      return null;
    }
    if (t.isDigits(i)) {
      When written = numeric(t, i, today);
      written = written == null ? dayMonth(t, i, ahead, today) : written;
      written = written == null ? ago(t, i, today) : written;
      return written == null ? bareYear(t, i) : written;
    }
    if (!t.isWord(i)) {
      return null;
    }
    When found = part(t, i, ahead, today);
    found = found == null ? weekday(t, i, ahead, today) : found;
    found = found == null ? monthDay(t, i, ahead, today) : found;
    found = found == null ? ordinalUnit(t, i, today) : found;
    found = found == null ? counted(t, i, today) : found;
    found = found == null ? relative(t, i, ahead, today) : found;
    found = found == null ? dayWord(t, i, today) : found;
    found = found == null ? season(t, i, today) : found;
    found = found == null ? dayMonth(t, i, ahead, today) : found;
    return found == null ? ago(t, i, today) : found;
  }

  /** "2021-12-07", "7.12.2021", "12/7/2021". */
  private @Nullable When numeric(Tokens t, int i, LocalDate today) {
    if (!t.glued(i + 1) || !t.glued(i + 2) || !t.isDigits(i + 2) || t.type[i + 1] != Tokens.OTHER) {
      return null;
    }
    char separator = Letters.fold(t.text.charAt(t.start[i + 1]));
    boolean three = t.is(i + 3, separator) && t.glued(i + 3) && t.isDigits(i + 4) && t.glued(i + 4);
    if (!three || (t.glued(i + 5) && t.type[i + 5] != Tokens.OTHER)) {
      return null;
    }
    int a = value(t, i);
    int b = value(t, i + 2);
    int c = value(t, i + 4);
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

  private static int value(Tokens t, int i) {
    if (t.length(i) > 9) {
      return -1;
    }
    int value = 0;
    for (int k = t.start[i]; k < t.end[i]; k++) {
      value = value * 10 + Character.digit(t.text.charAt(k), 10);
    }
    return value;
  }

  /** "1-7 December", "December 1 to 7". */
  private @Nullable When dayRange(Tokens t, int i, boolean ahead, LocalDate today) {
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
    if (from == null || to == null || from.span().earliest().isAfter(to.span().latest())) {
      return null;
    }
    DateSpan whole = new DateSpan(from.span().earliest(), to.span().latest());
    return new When(
        i, to.to(), whole, from.span(), to.span(), List.of(), List.of(), to.resolved(), Mark.NONE);
  }

  /** A day of the month in digits ("7", "7th") or as an ordinal ("seventh"), or 0. */
  private int day(Tokens t, int i) {
    if (t.isDigits(i) && t.length(i) <= 2) {
      int day = value(t, i);
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
  private @Nullable When dayMonth(Tokens t, int i, boolean ahead, LocalDate today) {
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
  private @Nullable When monthDay(Tokens t, int i, boolean ahead, LocalDate today) {
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
    int year = year(t, at);
    if (year > 0 && !t.has(at, Tokens.NEW_LINE)) {
      DateSpan span = monthSpan(year, month, day);
      return span == null ? null : new When(from, at + 1, span, false);
    }
    Sense relative = lexicon.find(t, at, Kind.RELATIVE);
    if (relative != null) {
      Sense unit = lexicon.find(t, at + relative.length(), Kind.UNIT);
      if (unit != null && unit.value().equals("year")) {
        DateSpan span = monthSpan(today.getYear() + steps(relative.value()), month, day);
        return span == null
            ? null
            : new When(from, at + relative.length() + unit.length(), span, true);
      }
    }
    return nearest(t, from, end, month, day, ahead, today);
  }

  private @Nullable When nearest(
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
    boolean future = ahead || future(t, from);
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

  /** Whether words shortly before or after look ahead. */
  private boolean future(Tokens t, int i) {
    for (int k = i - 1; k >= 0 && k >= i - CUE_WITHIN && !endsSentence(t, k); k--) {
      if (lexicon.is(t, k, Kind.REPORT)) {
        // "would send 150 soldiers, it said on Monday"
        return false;
      }
      if (lexicon.is(t, k, Kind.FUTURE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsSentence(Tokens t, int k) {
    return t.is(k, ';')
        || ((t.is(k, '.') || t.is(k, '!') || t.is(k, '?'))
            && t.has(k + 1, Tokens.SPACED)
            && t.has(k + 1, Tokens.CAPITAL));
  }

  private static int year(Tokens t, int i) {
    if (!t.isDigits(i) || t.length(i) != 4) {
      return 0;
    }
    boolean longer =
        t.glued(i + 1)
            && ((t.isWord(i + 1) && t.length(i + 1) < 3)
                || (t.glued(i + 2) && t.isDigits(i + 2) && !t.is(i + 1, '-')));
    int year = value(t, i);
    return !longer && year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
  }

  /** "in 2021", "(2021)": a year where the words around it do not count it. */
  private @Nullable When bareYear(Tokens t, int i) {
    int year = year(t, i);
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

  /** "Monday", "last Monday", "Tuesday, December 7, 2021". */
  private @Nullable When weekday(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense weekday = lexicon.find(t, i, Kind.WEEKDAY);
    if (weekday == null) {
      return null;
    }
    int end = i + weekday.length();
    int at = t.is(end, ',') ? end + 1 : end;
    When date = t.isDigits(at) ? dayMonth(t, at, ahead, today) : null;
    date = date == null && t.isWord(at) ? monthDay(t, at, ahead, today) : date;
    date = date == null && t.isDigits(at) ? numeric(t, at, today) : date;
    if (date != null && date.span().earliest().equals(date.span().latest())) {
      return date.within(i, date.to());
    }
    return weekday(t, i, end, weekday, "", ahead, today);
  }

  private When weekday(
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
        boolean future = ahead || future(t, from);
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
  private @Nullable When relative(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense which = lexicon.find(t, i, Kind.RELATIVE);
    int at = i;
    if (which != null) {
      at = i + which.length();
    } else if (lexicon.is(t, i, Kind.DETERMINER)) {
      return weekendOrYear(t, i, today);
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
      When date = nearest(t, at, at + month.length(), month.small(), 0, next, today);
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

  private static int steps(String which) {
    return switch (which) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  private @Nullable When dayWord(Tokens t, int i, LocalDate today) {
    Sense word = lexicon.find(t, i, Kind.DAY);
    if (word == null || word.number() == null) {
      return null;
    }
    LocalDate day = today.plusDays(word.number().intValue());
    return new When(i, i + word.length(), DateSpan.of(day), true);
  }

  /** "mid-November", "early 2021", "the end of the year", "late last year". */
  private @Nullable When part(Tokens t, int i, boolean ahead, LocalDate today) {
    Sense part = lexicon.find(t, i, Kind.PART);
    if (part == null) {
      return null;
    }
    int at = i + part.length();
    at = t.is(at, '-') ? at + 1 : at;
    When whole = null;
    int year = year(t, at);
    if (year > 0) {
      whole = new When(at, at + 1, Days.year(year), false);
    }
    whole = whole == null && t.isWord(at) ? monthDay(t, at, ahead, today) : whole;
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
  private @Nullable When ordinalUnit(Tokens t, int i, LocalDate today) {
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
    if (count == null || count.value() == null || !isSmall(count.value())) {
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

  /** The year that a phrase belongs to: "of 2021", "of last year", or that of publication. */
  private record Within(int year, int to, boolean resolved, boolean told) {}

  private Within within(Tokens t, int i, LocalDate today) {
    int at = lexicon.is(t, i, Kind.OF) || lexicon.is(t, i, Kind.DURING) ? i + 1 : i;
    int year = year(t, at);
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

  /** "in the past three days", "the last 24 hours". */
  private @Nullable When counted(Tokens t, int i, LocalDate today) {
    int start = lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i;
    Sense past = lexicon.find(t, start, Kind.PAST);
    if (past == null) {
      past = lexicon.find(t, i, Kind.PAST);
      start = i;
    }
    if (past == null) {
      return null;
    }
    int at = start + past.length();
    Numeral count = numbers.at(t, at);
    int number = 1;
    if (count != null && count.value() != null && isSmall(count.value())) {
      number = count.value().intValue();
      at = count.to();
    } else if (count != null || !past.value().equals("past")) {
      return null;
    }
    Sense span = lexicon.find(t, at, Kind.SPAN);
    boolean counted = count != null;
    boolean one = span != null && t.words(at, at + 1).endsWith("s");
    if (span == null || number < 1 || (!counted && (one || !t.words(start, at).contains("past")))) {
      return null;
    }
    int end = at + span.length();
    if (past.value().equals("next")) {
      LocalDate until = Days.back(today, span.value(), -number);
      return until == null || until.isBefore(today)
          ? null
          : new When(i, end, new DateSpan(today, until), true);
    }
    if (!past.value().equals("past")) {
      return null;
    }
    LocalDate since = Days.back(today, span.value(), number);
    if (since == null || since.isAfter(today)) {
      return null;
    }
    List<DateSpan> others = new ArrayList<>(3);
    if (since.isBefore(today)) {
      others.add(new DateSpan(since.plusDays(1), today));
      others.add(new DateSpan(since, today.minusDays(1)));
    }
    return new When(i, end, new DateSpan(since, today), true).or(others, List.of());
  }

  /** "three days ago", "a year ago", "vor drei Tagen". */
  private @Nullable When ago(Tokens t, int i, LocalDate today) {
    Sense before = lexicon.find(t, i, Kind.AGO);
    boolean prefix = before != null && before.value().equals("before");
    int at = prefix && before != null ? i + before.length() : i;
    int number = 1;
    if (lexicon.is(t, at, Kind.ARTICLE)) {
      at++;
    } else {
      Numeral count = numbers.at(t, at);
      if (count == null || count.value() == null || !isSmall(count.value())) {
        return null;
      }
      number = count.value().intValue();
      at = count.to();
    }
    Sense unit = lexicon.find(t, at, Kind.UNIT);
    if (unit == null) {
      return null;
    }
    int end = at + unit.length();
    Sense after = prefix ? null : lexicon.find(t, end, Kind.AGO);
    if (!prefix && (after == null || after.value().equals("before"))) {
      return null;
    }
    LocalDate then = Days.back(today, unit.value(), number);
    DateSpan span = then == null ? null : Days.unit(unit.value(), then, 0);
    if (then == null || span == null) {
      return null;
    }
    List<DateSpan> others = new ArrayList<>(2);
    if (span.earliest().isBefore(span.latest())) {
      others.add(DateSpan.of(then));
    }
    return new When(i, after == null ? end : end + after.length(), span, true)
        .or(others, List.of());
  }

  private @Nullable When season(Tokens t, int i, LocalDate today) {
    Sense season = lexicon.find(t, i, Kind.SEASON);
    if (season == null) {
      return null;
    }
    int at = i + season.length();
    at = lexicon.is(t, at, Kind.OF) ? at + 1 : at;
    int year = year(t, at);
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

  private static boolean isSmall(BigDecimal value) {
    return value.signum() > 0
        && value.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }
}
