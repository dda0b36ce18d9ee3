package io.factsheet.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/**
 * The days a date may mean, both ends included: {@code 2021-12} is 1 to 31 December.
 *
 * <p>Written as ISO 8601: a day, a month, a year (0001 to 9999), or an interval of two days with a
 * slash.
 */
public record DateSpan(LocalDate earliest, LocalDate latest) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

  public DateSpan {
    if (latest.isBefore(earliest)) {
      throw new IllegalArgumentException(latest + " is before " + earliest);
    }
  }

  public static DateSpan of(LocalDate day) {
    return new DateSpan(day, day);
  }

  /** Reads the written form; empty where it is none, or names a day that does not exist. */
  public static Optional<DateSpan> parse(String written) {
    try {
      int slash = written.indexOf('/');
      if (slash < 0) {
        return partial(written);
      }
      var start = partial(written.substring(0, slash));
      var end = partial(written.substring(slash + 1));
      return start.isPresent() && end.isPresent()
          ? Optional.of(new DateSpan(start.get().earliest(), end.get().latest()))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Optional<DateSpan> partial(String written) {
    for (int i = 0; i < written.length(); i++) {
      char c = written.charAt(i);
      if ((c < '0' || c > '9') && c != '-') {
        return Optional.empty();
      }
    }
    return switch (written.length()) {
      case 4 -> {
        Year year = Year.parse(written);
        yield year.getValue() < 1
            ? Optional.empty()
            : Optional.of(new DateSpan(year.atDay(1), year.atDay(year.length())));
      }
      case 7 -> {
        YearMonth month = YearMonth.parse(written);
        yield month.getYear() < 1
            ? Optional.empty()
            : Optional.of(new DateSpan(month.atDay(1), month.atEndOfMonth()));
      }
      case 10 -> {
        LocalDate day = LocalDate.parse(written, DAY);
        yield day.getYear() < 1 ? Optional.empty() : Optional.of(of(day));
      }
      default -> Optional.empty();
    };
  }

  public Precision precision() {
    if (earliest.equals(latest)) {
      return Precision.DAY;
    }
    YearMonth month = YearMonth.from(earliest);
    if (earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())) {
      return Precision.MONTH;
    }
    Year year = Year.from(earliest);
    if (earliest.getDayOfYear() == 1 && latest.equals(year.atDay(year.length()))) {
      return Precision.YEAR;
    }
    return Precision.INTERVAL;
  }

  /** The shortest written form: {@link #parse} of it is this span. */
  @Override
  public String toString() {
    return switch (precision()) {
      case DAY -> earliest.toString();
      case MONTH -> earliest.toString().substring(0, 7);
      case YEAR -> earliest.toString().substring(0, 4);
      case INTERVAL -> earliest + "/" + latest;
    };
  }
}
