package io.factsheet.evidence;

import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import java.math.BigDecimal;

/** Compares stretches of time with a number of days: 180 days, 26 weeks, about six months. */
final class SpanMatch {
  private SpanMatch() {}

  static FigureMatch of(Figure figure, BigDecimal days) {
    BigDecimal value = figure.amount().value();
    if (value == null) {
      return FigureMatch.mismatch(figure, Reason.OTHER_VALUE, 0);
    }
    return switch (figure.unit().name()) {
      case "day" -> FigureMatch.of(figure, days);
      case "week" -> within(figure, value, days, 7, 7);
      case "month" -> within(figure, value, days, 28, 31);
      case "quarter" -> within(figure, value, days, 90, 92);
      case "year" -> within(figure, value, days, 365, 366);
      default -> FigureMatch.mismatch(figure, Reason.OTHER_VALUE, 0);
    };
  }

  /** Months and years are no fixed number of days: what they may be is left open. */
  private static FigureMatch within(
      Figure figure, BigDecimal value, BigDecimal days, int least, int most) {
    boolean possible =
        days.compareTo(value.multiply(BigDecimal.valueOf(least))) >= 0
            && days.compareTo(value.multiply(BigDecimal.valueOf(most))) <= 0;
    if (!possible) {
      return FigureMatch.mismatch(figure, Reason.OTHER_VALUE, 0);
    }
    return least == most
        ? new FigureMatch(figure, Outcome.NORMALIZED, null, 1)
        : new FigureMatch(figure, Outcome.AMBIGUOUS, Reason.TOO_EXACT, 1);
  }
}
