package io.factsheet.evidence;

import io.factsheet.evidence.Anchor.Way;
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
          | Kind.FRACTION.bit()
          | Kind.DETERMINER.bit();

  private static final long NEXT = (MAY_BEGIN & ~Kind.DETERMINER.bit()) | Kind.SPAN.bit();
  private static final long LEADS = Kind.DETERMINER.bit() | Kind.ARTICLE.bit() | Kind.AGO.bit();

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final CalendarDates calendar;
  private final NumericDates numeric;
  private final Weekdays weekdays;
  private final RelativeDates relative;
  private final CountedDates counted;
  private final OrdinalDates ordinal;
  private final YearParts parts;
  private final Seasons seasons;
  private final Holidays holidays;
  private final Eras eras;

  /**
   * @param dayFirst whether "1/2/2021" is the first of February
   */
  Dates(Lexicon lexicon, Numbers numbers, Nouns nouns, boolean dayFirst) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    Outlook outlook = new Outlook(lexicon);
    MonthDays days = new MonthDays(lexicon, numbers);
    this.calendar = new CalendarDates(lexicon, nouns, days, outlook);
    this.numeric = new NumericDates(lexicon, calendar, dayFirst);
    this.weekdays = new Weekdays(lexicon, calendar, numeric, days, outlook);
    this.seasons = new Seasons(lexicon);
    this.eras = new Eras(lexicon, days);
    this.relative = new RelativeDates(lexicon, calendar, weekdays, seasons, eras);
    this.counted = new CountedDates(lexicon, numbers, calendar, weekdays, outlook);
    this.ordinal = new OrdinalDates(lexicon, numbers, calendar, relative);
    this.parts = new YearParts(lexicon, numbers);
    this.holidays = new Holidays(lexicon, calendar);
  }

  /**
   * The date that begins at token i, resolved against a day; null where none does.
   *
   * @param told the date that the text has named last; null where it has named none
   */
  @Nullable When at(Tokens t, int i, LocalDate today, @Nullable When told) {
    if (t.type[i] == Tokens.OTHER && !t.is(i, '\'')) {
      return null;
    }
    if (lexicon.is(t, i, Kind.DURING) && lexicon.is(t, i, Kind.BEFORE)) {
      // "over the last 3 months" is no more than three months.
      When lasting = i + 1 < t.size ? counted.counted(t, i + 1, today) : null;
      return lasting == null ? null : lasting.within(i, lasting.to());
    }
    if (t.type[i] == Tokens.WORD && !lexicon.begins(t, i, MAY_BEGIN)) {
      return null;
    }
    if (lexicon.begins(t, i, LEADS) && !leads(t, i)) {
      return null;
    }
    Anchor anchor = new Anchor(today, Way.OPEN, told == null ? null : told.span());
    Sense since = lexicon.find(t, i, Kind.SINCE);
    Sense until = lexicon.find(t, i, Kind.UNTIL);
    Sense open = lexicon.find(t, i, Kind.OPEN);
    Sense part = lexicon.find(t, i, Kind.PART);
    boolean whole = part != null && part.length() > 1; // "beginning of", not "beginning Monday"
    if (!whole && (since != null || until != null || open != null)) {
      return marked(t, i, since, until, open, anchor);
    }
    return range(t, i, i, anchor);
  }

  /** Whether a word such as "the" or "in" stands before what may be a date: most do not. */
  private boolean leads(Tokens t, int i) {
    int next = i + 1;
    return next < t.size
        && (t.type[next] != Tokens.WORD
            || (t.word[next] < 0 && numbers.compounds())
            || lexicon.begins(t, next, NEXT)
            || lexicon.goesOn(t, i));
  }

  private @Nullable When marked(
      Tokens t,
      int i,
      @Nullable Sense since,
      @Nullable Sense until,
      @Nullable Sense open,
      Anchor anchor) {
    int skipped = 0;
    for (Sense sense : new Sense[] {since, until, open}) {
      skipped = sense == null ? skipped : Math.max(skipped, sense.length());
    }
    int at = i + skipped;
    Sense bound = since == null ? until : since;
    boolean past = bound != null && bound.value().equals("past");
    Way way = past ? Way.PAST : since == null && until != null ? Way.AHEAD : Way.OPEN;
    When date = at < t.size ? range(t, i, at, anchor.looking(way)) : null;
    if (date == null && past && since != null && at < t.size) {
      date = counted.lasting(t, at, anchor.today());
    }
    if (date == null || date.first() != null) {
      return date == null ? null : date.within(i, date.to());
    }
    if (until != null) {
      return date.marked(i, Mark.UNTIL);
    }
    return since == null ? date.within(at, date.to()) : date.marked(i, Mark.SINCE);
  }

  /** One date, or two with "to", "and" or a dash between. */
  private @Nullable When range(Tokens t, int from, int i, Anchor anchor) {
    When days = calendar.dayRange(t, i, anchor);
    if (days != null) {
      return days;
    }
    When start = single(t, i, anchor);
    if (start == null || start.first() != null) {
      return start;
    }
    Sense join = lexicon.find(t, start.to(), Kind.JOIN);
    if (join == null
        || (join.value().equals("and") && !openedBetween(t, from))
        || join.value().equals("or")) {
      return start;
    }
    When end = single(t, start.to() + join.length(), anchor);
    if (end == null) {
      return start;
    }
    end = start.resolved() && end.resolved() ? nearer(start, end) : end;
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
    boolean coming = first.earliest().isAfter(anchor.today());
    if (coming && start.resolved() && end.resolved() && !start.loose().isEmpty()) {
      // In December "from January to June" may be that of the next year, or that just over.
      loose = List.of(shifted(whole, -1));
    }
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
        && (t.isDigits(start.from())
            || lexicon.begins(t, start.from(), Kind.MONTH.bit() | Kind.CARDINAL.bit()));
  }

  /** "from November 29 until December 5": both of one year, whichever way the end looks. */
  private static When nearer(When start, When end) {
    DateSpan yearBefore = shifted(end.span(), -1);
    return yearBefore.earliest().isBefore(start.span().earliest())
        ? end
        : new When(end.from(), end.to(), yearBefore, true);
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

  private @Nullable When single(Tokens t, int i, Anchor anchor) {
    if (i >= t.size) {
      return null;
    }
    LocalDate today = anchor.today();
    if (t.isDigits(i)) {
      When found = holidays.at(t, i, anchor);
      found = found == null ? numeric.at(t, i, anchor) : found;
      found = found == null ? calendar.dayMonth(t, i, anchor) : found;
      found = found == null ? parts.abbreviated(t, i, anchor) : found;
      found = found == null ? parts.ordinal(t, i, anchor) : found;
      found = found == null ? ordinal.at(t, i, anchor) : found;
      found = found == null ? eras.at(t, i) : found;
      found = found == null ? counted.stretched(t, i, anchor) : found;
      return found == null ? calendar.bareYear(t, i) : found;
    }
    if (!t.isWord(i)) {
      return t.is(i, '\'') ? eras.at(t, i) : null;
    }
    When found = relative.part(t, i, anchor);
    found = found == null ? holidays.at(t, i, anchor) : found;
    found = found == null ? weekdays.at(t, i, anchor) : found;
    found = found == null ? calendar.monthDay(t, i, anchor) : found;
    found = found == null ? parts.ordinal(t, i, anchor) : found;
    found = found == null ? ordinal.at(t, i, anchor) : found;
    found = found == null ? counted.counted(t, i, today) : found;
    found = found == null ? counted.stretched(t, i, anchor) : found;
    found = found == null ? relative.at(t, i, anchor) : found;
    found = found == null ? parts.abbreviated(t, i, anchor) : found;
    found = found == null ? relative.dayWord(t, i, today) : found;
    found = found == null ? seasons.at(t, i, anchor) : found;
    found = found == null ? calendar.dayMonth(t, i, anchor) : found;
    found = found == null ? calendar.dayAlone(t, i, anchor) : found;
    return found == null ? eras.at(t, i) : found;
  }
}
