package io.factsheet.evidence;

import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How one figure of the text compares with one of a fact, before it is asked to what it belongs.
 *
 * @param close how many of its parts agree; of several mismatches the closest is shown
 */
record FigureMatch(Figure figure, Outcome outcome, @Nullable Reason reason, int close) {
  private static final int SAME = 3;
  private static final int SAME_FIGURE = 2;

  boolean fits() {
    return outcome != Outcome.CONTRADICTED;
  }

  static FigureMatch of(Figure figure, Value.Quantity quantity) {
    FigureMatch amount = amount(figure, quantity);
    return quantity.currency() == null || !amount.fits()
        ? amount
        : currency(amount, quantity.currency());
  }

  static FigureMatch of(Figure figure, BigDecimal number) {
    BigDecimal value = figure.amount().value();
    boolean same = value != null && value.compareTo(number) == 0;
    return same ? borneOut(figure) : mismatch(figure, Reason.OTHER_VALUE, 0);
  }

  /** The same, whatever currency it is in. */
  static FigureMatch amount(Figure figure, Value.Quantity quantity) {
    Figure.Amount amount = figure.amount();
    if (quantity.qualifier() == Qualifier.VAGUE) {
      return amount.qualifier() == Qualifier.VAGUE
          ? new FigureMatch(figure, Outcome.STATED, null, SAME)
          : mismatch(figure, Reason.FIGURE_NAMED, 0);
    }
    if (quantity.qualifier() == Qualifier.RANGE) {
      boolean same = equal(amount.low(), quantity.low()) && equal(amount.high(), quantity.high());
      return same ? borneOut(figure) : mismatch(figure, Reason.OTHER_VALUE, 0);
    }
    BigDecimal value = quantity.value();
    boolean other = value != null && equal(amount.other(), value);
    if (value == null || (!equal(amount.value(), value) && !other)) {
      return mismatch(figure, Reason.OTHER_VALUE, 0);
    }
    if (amount.qualifier() != quantity.qualifier()) {
      return amount.loose() == quantity.qualifier()
          ? new FigureMatch(figure, Outcome.AMBIGUOUS, Reason.OTHER_READING, SAME)
          : mismatch(figure, Reason.OTHER_QUALIFIER, SAME_FIGURE);
    }
    return other
        ? new FigureMatch(figure, Outcome.AMBIGUOUS, Reason.OTHER_READING, SAME)
        : borneOut(figure);
  }

  private static FigureMatch currency(FigureMatch amount, String currency) {
    Figure figure = amount.figure();
    Figure.Unit unit = figure.unit();
    if (!unit.currencies().contains(currency)) {
      return mismatch(figure, Reason.OTHER_CURRENCY, SAME_FIGURE);
    }
    boolean meant = unit.settled() && unit.currencies().getFirst().equals(currency);
    if (!meant) {
      return new FigureMatch(figure, Outcome.AMBIGUOUS, Reason.CURRENCY_OPEN, SAME);
    }
    boolean stated = unit.currencies().size() == 1 || amount.outcome() != Outcome.STATED;
    return stated ? amount : new FigureMatch(figure, Outcome.NORMALIZED, amount.reason(), SAME);
  }

  private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a != null && b != null && a.compareTo(b) == 0;
  }

  private static FigureMatch borneOut(Figure figure) {
    Outcome outcome = figure.amount().literal() ? Outcome.STATED : Outcome.NORMALIZED;
    return new FigureMatch(figure, outcome, null, SAME);
  }

  static FigureMatch mismatch(Figure figure, Reason reason, int close) {
    return new FigureMatch(figure, Outcome.CONTRADICTED, reason, close);
  }

  FigureMatch as(Outcome worse, Reason why) {
    return new FigureMatch(figure, worse, why, close);
  }
}
