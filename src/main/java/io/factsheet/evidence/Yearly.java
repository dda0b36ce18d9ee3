package io.factsheet.evidence;

import io.factsheet.model.DateSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Days that come again every year: a month, a day of a month, a feast. */
@FunctionalInterface
interface Yearly {

  /** The days in a year, or null where it has none, as of 29 February. */
  @Nullable DateSpan in(int year);

  static Yearly month(int month) {
    return year -> Days.month(YearMonth.of(year, month));
  }

  static Yearly day(int month, int day) {
    return year -> {
      LocalDate date = Days.day(year, month, day);
      return date == null ? null : DateSpan.of(date);
    };
  }
}
