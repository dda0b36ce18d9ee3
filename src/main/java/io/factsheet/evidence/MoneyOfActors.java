package io.factsheet.evidence;

import io.factsheet.evidence.Verdict.Outcome;
import io.factsheet.evidence.Verdict.Reason;
import io.factsheet.gazetteer.Currency;
import io.factsheet.gazetteer.Gazetteer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles money of an open name by whom the words name. */
final class MoneyOfActors {
  private MoneyOfActors() {}

  /** "20 million kroner", where the words name Norway and no other country that has kroner. */
  static FigureMatch settled(FigureMatch found, List<Parsed> passages, @Nullable String currency) {
    List<String> codes = found.figure().unit().currencies();
    boolean ours = false;
    boolean others = false;
    for (Parsed passage : passages) {
      for (Party party : passage.reading().parties()) {
        for (String code : codes) {
          boolean uses =
              Gazetteer.load()
                  .currency(code)
                  .map(Currency::countries)
                  .filter(countries -> countries.stream().anyMatch(party::isOnly))
                  .isPresent();
          ours |= uses && code.equals(currency);
          others |= uses && !code.equals(currency);
        }
      }
    }
    if (others && !ours && found.reason() == null && codes.size() > 1) {
      return found.as(Outcome.AMBIGUOUS, Reason.CURRENCY_OPEN); // Canada's "$60 million"
    }
    return ours && !others && !found.figure().unit().settled()
        ? new FigureMatch(found.figure(), Outcome.NORMALIZED, null, found.close())
        : found;
  }
}
