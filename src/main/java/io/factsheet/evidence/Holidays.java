package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Reads feasts by their names: "Christmas", "Good Friday", "Thanksgiving".
 *
 * <p>The word files say when they are: {@code 12-25}; {@code easter-2}, in days from Easter Sunday;
 * {@code 11-4-4}, the fourth Thursday of November, or {@code 05-1-last}, the last Monday of May.
 */
final class Holidays {
  private static final String EASTER = "easter";

  private final Lexicon lexicon;
  private final CalendarDates calendar;

  Holidays(Lexicon lexicon, CalendarDates calendar) {
    this.lexicon = lexicon;
    this.calendar = calendar;
  }

  @Nullable When at(Tokens t, int i, Anchor anchor) {
    Sense holiday = lexicon.find(t, i, Kind.HOLIDAY);
    return holiday == null
        ? null
        : calendar.inYear(t, i, i + holiday.length(), yearly(holiday.value()), true, anchor);
  }

  private static Yearly yearly(String rule) {
    if (rule.startsWith(EASTER)) {
      int days = Integer.parseInt(rule, EASTER.length(), rule.length(), 10);
      return year -> DateSpan.of(easter(year).plusDays(days));
    }
    String[] parts = rule.split("-", -1);
    int month = Integer.parseInt(parts[0]);
    int day = Integer.parseInt(parts[1]);
    if (parts.length == 2) {
      return Yearly.day(month, day);
    }
    int nth = parts[2].equals("last") ? -1 : Integer.parseInt(parts[2]);
    return year ->
        DateSpan.of(
            YearMonth.of(year, month)
                .atDay(1)
                .with(TemporalAdjusters.dayOfWeekInMonth(nth, DayOfWeek.of(day))));
  }

  /** Easter Sunday of the Western churches: the anonymous Gregorian computus (Meeus/Jones). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
