package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads dates all in digits: "2021-12-07", "7.12.2021", "12/7/2021", "12/2021", "7.12.". */
final class NumericDates {
  private final Lexicon lexicon;
  private final CalendarDates calendar;
  private final boolean dayFirst;

  /**
   * @param dayFirst whether "1/2/2021" is the first of February
   */
  NumericDates(Lexicon lexicon, CalendarDates calendar, boolean dayFirst) {
    this.lexicon = lexicon;
    this.calendar = calendar;
    this.dayFirst = dayFirst;
  }

  @Nullable When at(Tokens t, int i, Anchor anchor) {
    if (!t.glued(i + 1) || t.type[i + 1] != Tokens.OTHER || !t.isDigits(i + 2)) {
      return null;
    }
    char separator = Letters.fold(t.text.charAt(t.start[i + 1]));
    boolean apart = separator == '.' && !t.glued(i + 2) && !t.glued(i + 4);
    boolean three =
        t.is(i + 3, separator)
            && t.glued(i + 3)
            && t.isDigits(i + 4)
            && (t.glued(i + 4) ? t.glued(i + 2) : apart && t.length(i + 4) == 4);
    if (three) {
      return t.glued(i + 5) && t.type[i + 5] != Tokens.OTHER ? null : full(t, i, separator, anchor);
    }
    if (!t.glued(i + 2)) {
      return null;
    }
    if (separator == '-') {
      return isoMonth(t, i);
    }
    When day = dayAndMonth(t, i, separator, anchor);
    return day == null && (separator == '/' || separator == '.') ? monthOfYear(t, i) : day;
  }

  private @Nullable When full(Tokens t, int i, char separator, Anchor anchor) {
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
    int year = t.length(i + 4) == 2 ? Years.full(c, anchor.year()) : c;
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

  /** "am 5.12.", "on 12/5": a day without its year. */
  private @Nullable When dayAndMonth(Tokens t, int i, char separator, Anchor anchor) {
    if (t.length(i) > 2 || t.length(i + 2) > 2) {
      return null;
    }
    int a = Years.value(t, i);
    int b = Years.value(t, i + 2);
    if (separator == '.') {
      boolean german = dayFirst && t.is(i + 3, '.') && t.glued(i + 3);
      return german && Days.isDay(b, a)
          ? calendar.nearest(t, i, i + 4, Yearly.day(b, a), true, anchor)
          : null;
    }
    boolean told = lexicon.is(t, i - 1, Kind.WEEKDAY) || isOn(t, i - 1);
    int month = dayFirst || a > 12 ? b : a;
    int day = dayFirst || a > 12 ? a : b;
    return separator == '/' && told && !t.glued(i + 3) && Days.isDay(month, day)
        ? calendar.nearest(t, i, i + 3, Yearly.day(month, day), true, anchor)
        : null;
  }

  private boolean isOn(Tokens t, int i) {
    Sense during = lexicon.find(t, i, Kind.DURING);
    return during != null && during.value().equals("day");
  }

  /** "2021-03"; "2011-12" is rather a pair of years. */
  private static @Nullable When isoMonth(Tokens t, int i) {
    int month = t.length(i + 2) == 2 ? Years.value(t, i + 2) : 0;
    int year = t.length(i) == 4 ? Years.value(t, i) : 0;
    boolean hangs = t.glued(i + 3) && (t.type[i + 3] != Tokens.OTHER || t.is(i + 3, '-'));
    return month < 1 || month > 12 || year < 1900 || Years.pair(t, i) > 0 || hangs
        ? null
        : new When(i, i + 3, Days.month(YearMonth.of(year, month)), false);
  }

  /** "12/2021". */
  private static @Nullable When monthOfYear(Tokens t, int i) {
    int month = Years.value(t, i);
    int year = Years.year(t, i + 2);
    return t.length(i) > 2 || month < 1 || month > 12 || year == 0
        ? null
        : new When(i, i + 3, Days.month(YearMonth.of(year, month)), false);
  }
}
