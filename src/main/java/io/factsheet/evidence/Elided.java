package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Sums that leave their currency to another one: "17 million euros, the Netherlands 10 million".
 */
final class Elided {
  private Elided() {}

  /**
   * How a bare number compares with a sum that is looked for; null where it says nothing of it.
   * That it is a sum at all is never sure.
   */
  static @Nullable FigureMatch sum(Parsed passage, Figure number, Sought sought) {
    if (!(sought.question() instanceof Question.Money money)) {
      return null;
    }
    boolean same =
        passage.reading().figures().stream()
            .anyMatch(
                other ->
                    other.is(Kind.MONEY)
                        && passage.sentence(other) == passage.sentence(number)
                        && other.unit().currencies().contains(money.quantity().currency()));
    FigureMatch amount = FigureMatch.amount(number, money.quantity());
    return same && amount.fits() ? amount.as(Outcome.AMBIGUOUS, Reason.CURRENCY_OPEN) : null;
  }
}
