package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import io.factsheet.model.DateSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that are counted from the day of publication: "three days ago", "the past week".
 *
 * @see Dates
 */
final class CountedDates {
  private static final int MOST_UNITS = 10_000;

  private final Lexicon lexicon;
  private final Numbers numbers;

  CountedDates(Lexicon lexicon, Numbers numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
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

  /** "three days ago", "a year ago", "vor drei Tagen". */
  @Nullable When ago(Tokens t, int i, LocalDate today) {
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

  static boolean isSmall(BigDecimal value) {
    return value.signum() > 0
        && value.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0
        && value.stripTrailingZeros().scale() <= 0;
  }
}
