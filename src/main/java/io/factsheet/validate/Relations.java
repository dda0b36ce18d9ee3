package io.factsheet.validate;

import io.factsheet.model.DateSpan;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import io.factsheet.model.Value;
import io.factsheet.schema.Check;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules between fields of one fact. Where a field has no value, nothing can be wrong. */
final class Relations {
  private Relations() {}

  static void check(Check check, Map<String, Value> values, Findings findings) {
    switch (check) {
      case Check.Order order -> checkOrder(order, values, findings);
      case Check.Days days -> checkDays(days, values, findings);
    }
  }

  private static void checkOrder(Check.Order order, Map<String, Value> values, Findings findings) {
    DateSpan earlier = first(values.get(order.earlier()));
    DateSpan later = last(values.get(order.later()));
    // Only where no reading of the two dates puts them in order.
    if (earlier != null && later != null && later.latest().isBefore(earlier.earliest())) {
      findings.add(
          Rule.FACT_END_BEFORE_START,
          order.later(),
          later.toString(),
          "not before " + earlier,
          "\"" + order.later() + "\" lies before \"" + order.earlier() + "\".",
          "Swap the two, or correct one against the source.");
    }
  }

  private static void checkDays(Check.Days check, Map<String, Value> values, Findings findings) {
    DateSpan from = first(values.get(check.from()));
    DateSpan to = last(values.get(check.to()));
    if (!(values.get(check.days()) instanceof Value.Whole days) || from == null || to == null) {
      return;
    }
    // Sources count the last day in or leave it out: both are right.
    long fewest = Math.max(0, days(from.latest(), to.earliest()));
    long most = days(from.earliest(), to.latest()) + 1;
    if (most >= 0 && (days.number() < fewest || days.number() > most)) {
      findings.add(
          Rule.FACT_DAY_COUNT,
          check.days(),
          Long.toString(days.number()),
          "from " + fewest + " to " + most,
          "\""
              + check.days()
              + "\" does not fit the time from \""
              + check.from()
              + "\" to \""
              + check.to()
              + "\".",
          "Correct the days or one of the dates, or leave out what the source does not say.");
    }
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static @Nullable DateSpan first(@Nullable Value value) {
    return switch (value) {
      case Value.Date date -> date.span();
      case Value.Period period -> period.start().span();
      case null, default -> null;
    };
  }

  private static @Nullable DateSpan last(@Nullable Value value) {
    return switch (value) {
      case Value.Date date -> date.span();
      case Value.Period period -> period.end() == null ? null : period.end().span();
      case null, default -> null;
    };
  }
}
