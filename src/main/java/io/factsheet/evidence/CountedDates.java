package io.factsheet.evidence;

import io.factsheet.evidence.Anchor.Way;
import io.factsheet.evidence.Numeral.Form;
import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that are counted from the day of publication or up to another: "three days ago", "in
 * two weeks", "the past week", "the ten months to October".
 *
 * @see Dates
 */
final class CountedDates {
  private static final int MOST_UNITS = 10_000;
  private static final long BEFORE_UNIT =
      Kind.UNIT.bit()
          | Kind.SPAN.bit()
          | Kind.AND.bit()
          | Kind.HUNDRED.bit()
          | Kind.MAGNITUDE.bit()
          | Kind.COLLECTIVE.bit()
          | Kind.SUFFIX.bit();
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final CalendarDates calendar;
  private final Weekdays weekdays;
  private final Outlook outlook;

  CountedDates(
      Lexicon lexicon,
      Numbers numbers,
      CalendarDates calendar,
      Weekdays weekdays,
      Outlook outlook) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.calendar = calendar;
    this.weekdays = weekdays;
    this.outlook = outlook;
  }

  /** So many units of time: "three days", "a fortnight", "a year and a half". */
  private record Stretch(int count, String unit, int to) {
    @Nullable LocalDate before(LocalDate day) {
      return Days.back(day, unit, count);
    }

    @Nullable LocalDate after(LocalDate day) {
      return Days.back(day, unit, -count);
    }
  }

  /** "in the past three days", "the last 24 hours". */
  @Nullable When counted(Tokens t, int i, LocalDate today) {
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

  /** A stretch of time from today or up to another date; null where none begins here. */
  @Nullable When stretched(Tokens t, int i, Anchor anchor) {
    int at = lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i;
    Sense single = at > i ? lexicon.find(t, at, Kind.UNIT) : null;
    if (single != null) {
      return upTo(t, i, new Stretch(1, single.value(), at + single.length()), anchor);
    }
    Sense prefix = prefix(t, i);
    int start = prefix == null ? at : i + prefix.length();
    Stretch stretch = mayCount(t, start) ? stretch(t, start) : null;
    if (stretch == null) {
      return null;
    }
    When upTo = prefix == null ? upTo(t, i, stretch, anchor) : null;
    return upTo == null ? fromToday(t, i, prefix, stretch, anchor) : upTo;
  }

  /** Whether digits may go on to a unit of time: those before a noun are not worth reading. */
  private boolean mayCount(Tokens t, int i) {
    return !t.isDigits(i) || !t.isWord(i + 1) || lexicon.begins(t, i + 1, BEFORE_UNIT);
  }

  /** "three days ago", "vor drei Tagen"; "two weeks from now", "will come in two weeks". */
  private @Nullable When fromToday(
      Tokens t, int i, @Nullable Sense prefix, Stretch stretch, Anchor anchor) {
    Sense suffix =
        prefix != null && prefix.value().equals("before")
            ? null
            : lexicon.find(t, stretch.to(), Kind.AGO);
    boolean ahead =
        suffix != null
            ? suffix.value().equals("hence")
            : prefix != null
                && (prefix.value().equals("ahead")
                    || (prefix.value().equals("perhaps") && looksAhead(t, i, anchor)));
    boolean back =
        suffix != null
            ? suffix.value().equals("-") || suffix.value().equals("earlier")
            : prefix != null && prefix.value().equals("before");
    if (!ahead && !back) {
      return null;
    }
    if (suffix != null && suffix.value().equals("earlier") && anchor.told() != null) {
      return earlier(i, stretch.to() + suffix.length(), stretch, anchor.told());
    }
    LocalDate then = ahead ? stretch.after(anchor.today()) : stretch.before(anchor.today());
    int end = suffix == null ? stretch.to() : stretch.to() + suffix.length();
    return then == null ? null : around(i, end, stretch.unit(), then, anchor.today());
  }

  /** "A day earlier" than the date told before. */
  private static @Nullable When earlier(int from, int to, Stretch stretch, DateSpan told) {
    LocalDate first = stretch.before(told.earliest());
    LocalDate last = stretch.before(told.latest());
    if (first == null || last == null || first.isAfter(last)) {
      return null;
    }
    When when = around(from, to, stretch.unit(), last, last);
    List<DateSpan> others = new ArrayList<>(when.others());
    others.add(new DateSpan(first, last));
    return when.or(others, List.of());
  }

  private @Nullable Sense prefix(Tokens t, int i) {
    Sense prefix = lexicon.find(t, i, Kind.AGO);
    return prefix == null
            || prefix.value().equals("-")
            || prefix.value().equals("earlier")
            || prefix.value().equals("hence")
        ? null
        : prefix;
  }

  private boolean looksAhead(Tokens t, int i, Anchor anchor) {
    return anchor.ahead() || (anchor.way() == Way.OPEN && outlook.future(t, i));
  }

  /** The unit of time that a day falls in; hours may lead to the day before. */
  private static When around(int from, int to, String unit, LocalDate then, LocalDate today) {
    DateSpan span = Days.unit(unit, then, 0);
    if (span == null) {
      boolean near = Math.abs(then.toEpochDay() - today.toEpochDay()) <= 1;
      span = DateSpan.of(near ? today : then);
    }
    List<DateSpan> others = span.equals(DateSpan.of(then)) ? List.of() : List.of(DateSpan.of(then));
    return new When(from, to, span, true).or(others, List.of());
  }

  /** "seit drei Tagen": the day from which something has lasted so long. */
  @Nullable When lasting(Tokens t, int i, LocalDate today) {
    Stretch stretch = stretch(t, i);
    LocalDate then = stretch == null ? null : stretch.before(today);
    return stretch == null || then == null
        ? null
        : around(i, stretch.to(), stretch.unit(), then, today);
  }

  /** "the ten months to October", "the year ended June 30": what ends with a month or day. */
  private @Nullable When upTo(Tokens t, int i, Stretch stretch, Anchor anchor) {
    Sense until = lexicon.find(t, stretch.to(), Kind.UNTIL);
    if (until == null || stretch.unit().equals("day")) {
      return null;
    }
    int endAt = stretch.to() + until.length();
    Anchor past = outlook.future(t, i) ? anchor : anchor.looking(Way.PAST);
    When end = endAt >= t.size ? null : calendar.dayMonth(t, endAt, past);
    end = end == null && endAt < t.size ? calendar.monthDay(t, endAt, past) : end;
    end = end == null && endAt < t.size ? weekdays.at(t, endAt, past) : end;
    LocalDate start = end == null ? null : stretch.before(end.span().latest().plusDays(1));
    if (end == null || start == null || start.isAfter(end.span().earliest())) {
      return null;
    }
    return new When(i, end.to(), new DateSpan(start, end.span().latest()), end.resolved());
  }

  private @Nullable Stretch stretch(Tokens t, int i) {
    boolean article = lexicon.is(t, i, Kind.ARTICLE);
    Sense unit = article ? unit(lexicon, t, i + 1) : null;
    BigDecimal count = BigDecimal.ONE;
    int at = i + 1;
    if (unit == null) {
      Numeral number = i < t.size ? numbers.at(t, i) : null;
      if (number == null || number.value() == null || number.isOrdinal()) {
        return null;
      }
      count = number.value();
      boolean half = number.form() == Form.FRACTION && lexicon.is(t, number.to(), Kind.ARTICLE);
      at = half ? number.to() + 1 : number.to();
      unit = unit(lexicon, t, at);
    }
    if (unit == null) {
      return null;
    }
    int end = at + unit.length();
    if (article && lexicon.is(t, end, Kind.AND) && lexicon.is(t, end + 1, Kind.ARTICLE)) {
      Sense half = lexicon.find(t, end + 2, Kind.FRACTION);
      if (half != null && half.small() == 2) {
        count = new BigDecimal("1.5"); // "a year and a half"
        end += 2 + half.length();
      }
    }
    return whole(count, unit.value(), end);
  }

  /** Half years are months; of other units only whole ones say which day. */
  private static @Nullable Stretch whole(BigDecimal count, String unit, int end) {
    if (isSmall(count)) {
      return new Stretch(count.intValue(), unit, end);
    }
    if (unit.equals("hour") && count.signum() > 0 && count.compareTo(BigDecimal.TEN) < 0) {
      return new Stretch(1, unit, end);
    }
    BigDecimal months = count.multiply(MONTHS);
    return unit.equals("year") && isSmall(months)
        ? new Stretch(months.intValue(), "month", end)
        : null;
  }

  /** A unit of time, one or many: the words for many may stand among the spans only. */
  static @Nullable Sense unit(Lexicon lexicon, Tokens t, int i) {
    Sense unit = lexicon.find(t, i, Kind.UNIT);
    return unit != null ? unit : lexicon.find(t, i, Kind.SPAN);
  }

  static boolean isSmall(BigDecimal value) {
    return value.signum() > 0
        && value.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }
}
