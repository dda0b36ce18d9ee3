package io.factsheet.evidence;

import io.factsheet.evidence.Numeral.Form;
import io.factsheet.evidence.Sense.Kind;
import java.math.BigDecimal;

/** Adds the hundredths to a sum of money: "five dollars and fifty cents". */
final class Cents {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Lexicon lexicon;
  private final Numbers numbers;

  Cents(Lexicon lexicon, Numbers numbers) {
    this.lexicon = lexicon;
    this.numbers = numbers;
  }

  /** The sum with the hundredths behind its currency, or as it is. */
  Numeral added(Tokens t, Numeral sum, int i) {
    int at = lexicon.is(t, i, Kind.AND) ? i + 1 : i;
    if (sum.value() == null || !(t.isDigits(at) || lexicon.is(t, at, Kind.CARDINAL))) {
      return sum;
    }
    Numeral cents = numbers.at(t, at);
    Sense unit = cents == null ? null : lexicon.find(t, cents.to(), Kind.MEASURE);
    if (cents == null
        || cents.value() == null
        || unit == null
        || !unit.value().equals("cent")
        || cents.value().compareTo(WHOLE) >= 0) {
      return sum;
    }
    BigDecimal value = sum.value().add(Fractions.of(cents.value(), WHOLE));
    return new Numeral(sum.from(), cents.to() + unit.length(), Form.MIXED, Plain.of(value));
  }
}
