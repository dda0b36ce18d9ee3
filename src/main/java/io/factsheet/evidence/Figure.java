package io.factsheet.evidence;

import io.factsheet.model.Qualifier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number that a text mentions, with what the words around it make of it.
 *
 * @param from its first token, qualifiers included
 * @param to the token after its last
 * @param coreFrom the first token of the number alone, sign included
 * @param coreTo the token after the number and its unit or currency
 */
record Figure(Kind kind, int from, int to, int coreFrom, int coreTo, Amount amount, Unit unit)
    implements Mention {

  /** What a number says. Only a count or a vague amount bears out a count. */
  enum Kind {
    COUNT,
    VAGUE,
    ORDINAL,
    SHARE,
    /** Of a thing's size: "40 kilometers", "27-member". */
    MEASURE,
    AGE,
    /** A stretch of time: "180 days". */
    SPAN,
    MONEY,
    YEAR,
    CLOCK,
    /** Part of a name: "Tu-22M3", "Article 4". */
    LABEL
  }

  /**
   * How much.
   *
   * @param qualifier what the words commit to
   * @param loose a second qualifier that the words allow ("up to about"), or null
   * @param value null for a range or a vague amount
   * @param other a second reading of the digits ("12.000"), or null
   * @param low of a range
   * @param high of a range
   * @param literal whether the value stands there in digits
   */
  record Amount(
      Qualifier qualifier,
      @Nullable Qualifier loose,
      @Nullable BigDecimal value,
      @Nullable BigDecimal other,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean literal) {
    static final Amount VAGUE = new Amount(Qualifier.VAGUE, null, null, null, null, null, false);

    static Amount of(Numeral number) {
      return new Amount(
          Qualifier.PLAIN, null, number.value(), null, null, null, number.isLiteral());
    }
  }

  /**
   * Of what.
   *
   * @param nouns the groups of nouns it counts, as bits; 0 where no noun says
   * @param bare whether no noun follows at all, as in "compared to 81 last year"
   * @param name of a stretch of time: day, week …; else empty
   * @param currencies the codes its words may mean, the likeliest first; empty but for money
   * @param settled whether the words mean the first currency where nothing else is said
   */
  record Unit(long nouns, boolean bare, String name, List<String> currencies, boolean settled) {
    static final Unit NONE = new Unit(0, false, "", List.of(), false);

    static Unit counting(Nouns.Found noun) {
      return new Unit(noun.groups(), noun.bare(), "", List.of(), false);
    }

    static Unit named(String name) {
      return new Unit(0, false, name, List.of(), false);
    }

    static Unit money(Currencies.Found found) {
      return new Unit(0, false, "", found.codes(), found.settled());
    }
  }

  /** A number that is all there is to say. */
  static Figure of(Kind kind, int from, Numeral number, Nouns.Found noun) {
    return new Figure(
        kind,
        from,
        number.to(),
        number.from(),
        number.to(),
        Amount.of(number),
        Unit.counting(noun));
  }

  Figure upTo(int end) {
    return new Figure(kind, from, end, coreFrom, coreTo, amount, unit);
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it may count things of a group; a figure without a noun may count anything. */
  boolean mayCount(long group) {
    return unit.nouns() == 0 || group == 0 || (unit.nouns() & group) != 0;
  }
}
