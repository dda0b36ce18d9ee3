package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.evidence.When.Mark;
import io.factsheet.model.DateSpan;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates, and resolves those that leave something open against the published date.
 *
 * <p>A date without a year is the last such day that was not after publication; words that look
 * ahead ("until", "will", "next"), or a year's end between the two, make it the next.
 */
final class Dates {
  private static final long MAY_BEGIN =
      Kind.MONTH.bit()
          | Kind.WEEKDAY.bit()
          | Kind.DAY.bit()
          | Kind.RELATIVE.bit()
          | Kind.PART.bit()
          | Kind.SEASON.bit()
          | Kind.HOLIDAY.bit()
          | Kind.QUARTER.bit()
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
  private final CalendarDates calendar;
  private final RelativeDates relative;
  private final CountedDates counted;

  /**
   * @param dayFirst whether "1/2/2021" is the first of February
   */
  Dates(Lexicon lexicon, Numbers numbers, Nouns nouns, boolean dayFirst) {
    this.lexicon = lexicon;
    Outlook outlook = new Outlook(lexicon);
    this.calendar = new CalendarDates(lexicon, nouns, outlook, dayFirst);
    this.relative = new RelativeDates(lexicon, numbers, calendar, outlook);
    this.counted = new CountedDates(lexicon, numbers);
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
    When days = calendar.dayRange(t, i, ahead, today);
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
    List<DateSpan> loose = List.of();
    if (first.earliest().isAfter(end.span().latest()) && areWeekdays(t, start, end)) {
      // On Wednesday, "Monday to Friday" ended last week, or goes on until this Friday.
      loose = List.of(new DateSpan(first.earliest(), end.span().latest().plusWeeks(1)));
      first = DateSpan.of(first.earliest().minusWeeks(1));
    }
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
        loose,
        (start.resolved() && end.resolved()) || (start.resolved() && !yearsApart(t, start, end)),
        Mark.NONE);
  }

  private boolean areWeekdays(Tokens t, When start, When end) {
    return lexicon.is(t, start.from(), Kind.WEEKDAY)
        && lexicon.is(t, end.from(), Kind.WEEKDAY)
        && start.span().earliest().equals(start.span().latest());
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
      When written = calendar.numeric(t, i, today);
      written = written == null ? calendar.dayMonth(t, i, ahead, today) : written;
      written = written == null ? counted.ago(t, i, today) : written;
      return written == null ? calendar.bareYear(t, i) : written;
    }
    if (!t.isWord(i)) {
      return null;
    }
    When found = relative.part(t, i, ahead, today);
    found = found == null ? relative.weekday(t, i, ahead, today) : found;
    found = found == null ? calendar.monthDay(t, i, ahead, today) : found;
    found = found == null ? relative.ordinalUnit(t, i, today) : found;
    found = found == null ? counted.counted(t, i, today) : found;
    found = found == null ? relative.relative(t, i, ahead, today) : found;
    found = found == null ? relative.quarter(t, i, today) : found;
    found = found == null ? calendar.holiday(t, i, ahead, today) : found;
    found = found == null ? relative.dayWord(t, i, today) : found;
    found = found == null ? relative.season(t, i, today) : found;
    found = found == null ? calendar.dayMonth(t, i, ahead, today) : found;
    return found == null ? counted.ago(t, i, today) : found;
  }
}
