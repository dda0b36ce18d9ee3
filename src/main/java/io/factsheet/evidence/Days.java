package io.factsheet.evidence;

import io.factsheet.model.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Spans of days around a given day. Weeks run from Monday to Sunday. */
final class Days {
  private Days() {}

  static DateSpan year(int year) {
    return new DateSpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static DateSpan month(YearMonth month) {
    return new DateSpan(month.atDay(1), month.atEndOfMonth());
  }

  static DateSpan week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new DateSpan(monday, monday.plusDays(6));
  }

  /** Saturday and Sunday of a day's week. */
  static DateSpan weekend(LocalDate day) {
    LocalDate sunday = week(day).latest();
    return new DateSpan(sunday.minusDays(1), sunday);
  }

  static DateSpan quarter(int year, int quarter) {
    YearMonth first = YearMonth.of(year, quarter * 3 - 2);
    return new DateSpan(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  static DateSpan decade(LocalDate day) {
    int first = Math.floorDiv(day.getYear(), 10) * 10;
    return new DateSpan(LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31));
  }

  static DateSpan century(int number) {
    return new DateSpan(LocalDate.of(number * 100 - 99, 1, 1), LocalDate.of(number * 100, 12, 31));
  }

  /** The week, month … that many steps from that of a day, or null for an unknown unit. */
  static @Nullable DateSpan unit(String unit, LocalDate day, int steps) {
    return switch (unit) {
      case "day" -> DateSpan.of(day.plusDays(steps));
      case "week" -> week(day.plusWeeks(steps));
      case "fortnight" -> week(day.plusWeeks(2L * steps));
      case "weekend" -> weekend(day.plusWeeks(steps));
      case "month" -> month(YearMonth.from(day).plusMonths(steps));
      case "quarter" -> {
        LocalDate then = day.plusMonths(3L * steps);
        yield quarter(then.getYear(), (then.getMonthValue() + 2) / 3);
      }
      case "year" -> year(day.getYear() + steps);
      case "decade" -> decade(day.plusYears(10L * steps));
      case "century" -> century((day.getYear() + 99) / 100 + steps);
      default -> null;
    };
  }

  /** A day moved back by a number of units; an hour is less than a day, so it may be either. */
  static @Nullable LocalDate back(LocalDate day, String unit, int count) {
    return switch (unit) {
      case "second", "minute" -> day;
      case "hour" -> day.minusDays(Math.abs(count) < 24 ? Integer.signum(count) : count / 24);
      case "day" -> day.minusDays(count);
      case "week" -> day.minusWeeks(count);
      case "fortnight" -> day.minusWeeks(2L * count);
      case "month" -> day.minusMonths(count);
      case "quarter" -> day.minusMonths(3L * count);
      case "year" -> day.minusYears(count);
      case "decade" -> day.minusYears(10L * count);
      default -> null;
    };
  }

  /** The early, middle or late part: thirds of a month by tens of days, thirds or halves else. */
  static DateSpan part(String part, DateSpan whole) {
    LocalDate start = whole.earliest();
    LocalDate end = whole.latest();
    boolean month = start.getDayOfMonth() == 1 && end.equals(YearMonth.from(start).atEndOfMonth());
    if (month) {
      return switch (part) {
        case "early" -> new DateSpan(start, start.plusDays(9));
        case "mid" -> new DateSpan(start.plusDays(10), start.plusDays(19));
        case "late" -> new DateSpan(start.plusDays(20), end);
        case "half1" -> new DateSpan(start, start.plusDays(14));
        default -> new DateSpan(start.plusDays(15), end);
      };
    }
    Year year = Year.from(start);
    boolean wholeYear = whole.equals(year(year.getValue()));
    if (wholeYear) {
      return switch (part) {
        case "early" -> months(year, 1, 4);
        case "mid" -> months(year, 5, 8);
        case "late" -> months(year, 9, 12);
        case "half1" -> months(year, 1, 6);
        default -> months(year, 7, 12);
      };
    }
    if (whole.equals(decade(start))) {
      return switch (part) {
        case "early" -> years(year, 0, 3);
        case "mid" -> years(year, 4, 6);
        case "late" -> years(year, 7, 9);
        case "half1" -> years(year, 0, 4);
        default -> years(year, 5, 9);
      };
    }
    long days = end.toEpochDay() - start.toEpochDay() + 1;
    return switch (part) {
      case "early" -> new DateSpan(start, start.plusDays(Math.max(1, days / 3) - 1));
      case "mid" -> new DateSpan(start.plusDays(days / 3), end.minusDays(days / 3));
      case "late" -> new DateSpan(end.minusDays(Math.max(1, days / 3) - 1), end);
      case "half1" -> new DateSpan(start, start.plusDays(Math.max(1, days / 2) - 1));
      default -> new DateSpan(start.plusDays(days / 2), end);
    };
  }

  /** Whether some year has such a day. */
  static boolean isDay(int month, int day) {
    return day(2000, month, day) != null;
  }

  private static DateSpan years(Year start, int first, int last) {
    return new DateSpan(start.plusYears(first).atDay(1), year(start.getValue() + last).latest());
  }

  static DateSpan months(Year year, int first, int last) {
    return new DateSpan(year.atMonth(first).atDay(1), year.atMonth(last).atEndOfMonth());
  }

  /** A season of the northern half; winter runs over the turn of the year. */
  static DateSpan season(String season, int year) {
    Year of = Year.of(year);
    return switch (season) {
      case "spring" -> months(of, 3, 5);
      case "summer" -> months(of, 6, 8);
      case "autumn", "fall" -> months(of, 9, 11);
      default -> new DateSpan(LocalDate.of(year, 12, 1), YearMonth.of(year + 1, 2).atEndOfMonth());
    };
  }

  /** A day, or null where the calendar has none such. */
  static @Nullable LocalDate day(int year, int month, int day) {
    boolean exists =
        year >= 1
            && year <= 9999
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }
}
