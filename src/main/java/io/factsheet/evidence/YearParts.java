package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;

/** Reads parts of a year: "the third quarter", "Q3 2021", "1H21", "the first eleven months". */
final class YearParts {
  private static final int MONTHS = 12;

  private final Lexicon lexicon;
  private final Numbers numbers;

  YearParts(Lexicon lexicon, Numbers numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /** "the third quarter of 2021", "the first eleven months", "the last six months of 2020". */
  @Nullable When ordinal(Tokens t, int i, Anchor anchor) {
    int at = lexicon.is(t, i, Kind.DETERMINER) ? i + 1 : i;
    Sense last = lexicon.find(t, i, Kind.PAST);
    int lastAt = last == null ? at : i;
    last = last == null ? lexicon.find(t, at, Kind.PAST) : last;
    Sense ordinal = lexicon.find(t, at, Kind.ORDINAL);
    int number = ordinal == null ? 0 : ordinal.small();
    int to = ordinal == null ? at : at + ordinal.length();
    if (t.isDigits(at) && t.length(at) == 1 && t.glued(at + 1)) {
      boolean suffix = lexicon.is(t, at + 1, Kind.ORDINAL_SUFFIX);
      number = suffix ? Years.value(t, at) : 0;
      to = at + 2;
    }
    if (number > 0) {
      When part = part(t, i, t.is(to, '-') ? to + 1 : to, number, anchor);
      return part != null || number != 1 ? part : months(t, i, to, true, anchor);
    }
    if (last == null || !last.value().equals("past")) {
      return null;
    }
    to = lastAt + last.length();
    When part = last(t, i, to, anchor);
    return part == null ? months(t, i, to, false, anchor) : part;
  }

  /** "the last quarter of 2020"; without its year it is the one before this. */
  private @Nullable When last(Tokens t, int from, int at, Anchor anchor) {
    Sense unit = lexicon.find(t, at, Kind.UNIT);
    int number = unit == null ? 0 : unit.value().equals("quarter") ? 4 : 2;
    return unit != null && within(t, at + unit.length(), anchor).told()
        ? part(t, from, at, number, anchor)
        : null;
  }

  private @Nullable When part(Tokens t, int from, int at, int number, Anchor anchor) {
    Sense unit = lexicon.find(t, at, Kind.UNIT);
    if (unit == null) {
      return null;
    }
    Within year = within(t, at + unit.length(), anchor);
    DateSpan span = span(unit.value(), year.year(), number);
    return span == null ? null : new When(from, year.to(), span, year.resolved());
  }

  private static @Nullable DateSpan span(String unit, int year, int number) {
    return switch (unit) {
      case "quarter" -> number < 1 || number > 4 ? null : Days.quarter(year, number);
      case "half" ->
          number < 1 || number > 2 ? null : Days.months(Year.of(year), number * 6 - 5, number * 6);
      default -> null;
    };
  }

  /** So many months from the start or to the end of a year. */
  private @Nullable When months(Tokens t, int from, int at, boolean first, Anchor anchor) {
    Numeral count = numbers.at(t, at);
    BigDecimal value = count == null ? null : count.value();
    Sense unit = count == null ? null : CountedDates.unit(lexicon, t, count.to());
    int size = unit == null ? 0 : monthsOf(unit.value());
    if (count == null
        || value == null
        || unit == null
        || size == 0
        || !CountedDates.isSmall(value)
        || value.intValue() * size > MONTHS) {
      return null;
    }
    int months = value.intValue() * size;
    Within year = within(t, count.to() + unit.length(), anchor);
    Year of = Year.of(year.year());
    if (!first) {
      DateSpan span = Days.months(of, MONTHS + 1 - months, MONTHS);
      return year.told() ? new When(from, year.to(), span, year.resolved()) : null;
    }
    DateSpan span = Days.months(of, 1, months);
    if (!year.told() && span.latest().isAfter(anchor.today().plusMonths(1))) {
      span = Days.months(of.minusYears(1), 1, months);
    }
    return new When(from, year.to(), span, year.resolved());
  }

  private static int monthsOf(String unit) {
    return switch (unit) {
      case "month" -> 1;
      case "quarter" -> 3;
      default -> 0;
    };
  }

  /** "Q3", "H1 2021", "FY2021", "KW 48"; "3Q21", "1H 2021"; "2021 Q3", "2021H1". */
  @Nullable When abbreviated(Tokens t, int i, Anchor anchor) {
    if (t.isWord(i)) {
      return letterFirst(t, i, anchor);
    }
    if (t.length(i) == 1 && t.glued(i + 1) && isPart(t, i + 1) && !t.glued(i)) {
      int at = i + 2;
      int year = Years.ofTwoOrFour(t, at, anchor.year());
      Within within = year > 0 ? new Within(year, at + 1, false, true) : within(t, at, anchor);
      Sense sense = lexicon.find(t, i + 1, Kind.QUARTER);
      DateSpan span = sense == null ? null : span(sense.value(), within.year(), Years.value(t, i));
      boolean hangs = year == 0 && t.glued(at);
      return span == null || hangs ? null : new When(i, within.to(), span, within.resolved());
    }
    int year = t.length(i) == 4 ? Years.value(t, i) : 0;
    int at = t.is(i + 1, '-') ? i + 2 : i + 1;
    if (year == 0 || !isPart(t, at)) {
      return null;
    }
    When part = letterFirst(t, at, anchor);
    Sense sense = lexicon.find(t, at, Kind.QUARTER);
    DateSpan span =
        part == null || sense == null || part.to() != at + 2
            ? null
            : span(sense.value(), year, Years.value(t, at + 1));
    return span == null ? null : new When(i, at + 2, span, false);
  }

  private boolean isPart(Tokens t, int i) {
    Sense sense = lexicon.find(t, i, Kind.QUARTER);
    return sense != null && (sense.value().equals("quarter") || sense.value().equals("half"));
  }

  private @Nullable When letterFirst(Tokens t, int i, Anchor anchor) {
    Sense sense = lexicon.find(t, i, Kind.QUARTER);
    int at = sense == null ? i : i + sense.length();
    boolean hangs = t.glued(at + 1) && (t.isWord(at + 1) || t.is(at + 1, '-'));
    if (sense == null || !t.isDigits(at) || hangs) {
      return null;
    }
    return switch (sense.value()) {
      case "year" -> {
        int year = Years.ofTwoOrFour(t, at, anchor.year());
        yield year == 0 ? null : new When(i, at + 1, Days.year(year), false);
      }
      case "week" -> week(t, i, at, anchor);
      default -> {
        Within year = within(t, at + 1, anchor);
        DateSpan span =
            t.glued(at) && t.length(at) == 1
                ? span(sense.value(), year.year(), Years.value(t, at))
                : null;
        yield span == null ? null : new When(i, year.to(), span, year.resolved());
      }
    };
  }

  private @Nullable When week(Tokens t, int i, int at, Anchor anchor) {
    int number = t.length(at) <= 2 ? Years.value(t, at) : 0;
    if (number < 1 || number > 53) {
      return null;
    }
    Within year = within(t, t.is(at + 1, '/') ? at + 2 : at + 1, anchor);
    LocalDate day = LocalDate.of(year.year(), 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number);
    return new When(i, year.to(), Days.week(day), year.resolved());
  }

  /** The year that a phrase belongs to: "of 2021", "of last year", or that of publication. */
  private record Within(int year, int to, boolean resolved, boolean told) {}

  private Within within(Tokens t, int i, Anchor anchor) {
    int at = lexicon.is(t, i, Kind.OF) || lexicon.is(t, i, Kind.DURING) ? i + 1 : i;
    if (t.is(at, '\'') && t.glued(at + 1) && t.isDigits(at + 1) && t.length(at + 1) == 2) {
      return new Within(Years.full(Years.value(t, at + 1), anchor.year()), at + 2, false, true);
    }
    int year = Years.year(t, at);
    if (year > 0) {
      return new Within(year, at + 1, false, true);
    }
    Sense fiscal = lexicon.find(t, at, Kind.TIME);
    year = fiscal == null || at == i ? 0 : Years.year(t, at + fiscal.length());
    if (year > 0 && fiscal != null) {
      return new Within(year, at + fiscal.length() + 1, false, true);
    }
    Sense which = lexicon.find(t, at, Kind.RELATIVE);
    int unitAt = which != null ? at + which.length() : at;
    unitAt = which == null && lexicon.is(t, at, Kind.DETERMINER) ? at + 1 : unitAt;
    Sense unit = unitAt > i ? lexicon.find(t, unitAt, Kind.UNIT) : null;
    if (unit != null && unit.value().equals("year")) {
      int named = Years.year(t, unitAt + unit.length());
      if (named > 0) {
        return new Within(named, unitAt + unit.length() + 1, false, true);
      }
      int steps = which == null ? 0 : RelativeDates.steps(which.value());
      return new Within(anchor.year() + steps, unitAt + unit.length(), true, true);
    }
    return new Within(anchor.year(), i, true, false);
  }
}
