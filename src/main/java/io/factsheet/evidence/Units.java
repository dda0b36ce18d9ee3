package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.evidence.Numeral.Form;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Tells from the words behind a number what it counts or measures. */
final class Units {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  private final Lexicon lexicon;
  private final Currencies currencies;
  private final Nouns nouns;

  Units(Lexicon lexicon, Currencies currencies, Nouns nouns) {
    this.lexicon = lexicon;
    this.currencies = currencies;
    this.nouns = nouns;
  }

  /**
   * What a number turns out to count or measure.
   *
   * @param to the token after its unit
   * @param nounTo the token after the noun it counts, or 0
   */
  record Counted(Kind kind, int to, int nounTo, Figure.Unit unit) {
    Counted(Kind kind, int to) {
      this(kind, to, 0, Figure.Unit.NONE);
    }
  }

  /**
   * Reads the unit at a token.
   *
   * @param start where the number begins
   * @param number the number, or the first of the range
   * @param sign the currency before it
   * @param qualified whether qualifiers stand before it
   */
  Counted at(
      Tokens t,
      int start,
      int at,
      Numeral number,
      Ranges.@Nullable Range range,
      Currencies.@Nullable Found sign,
      boolean qualified) {
    Currencies.Found money = currencies.after(t, at, sign);
    if (money != null && !(sign == null && isWeight(t, at, money, number))) {
      return new Counted(Kind.MONEY, money.to(), 0, Figure.Unit.money(money));
    }
    Sense percent = lexicon.find(t, at, Sense.Kind.PERCENT);
    if (percent != null) {
      return new Counted(Kind.SHARE, at + percent.length());
    }
    Sense span = lexicon.find(t, at, Sense.Kind.SPAN);
    if (span != null) {
      int past = at + span.length();
      int old = t.is(past, '-') ? past + 1 : past;
      boolean age = lexicon.is(t, past, Sense.Kind.AGE) || lexicon.is(t, old, Sense.Kind.AGE);
      return new Counted(age ? Kind.AGE : Kind.SPAN, past, 0, Figure.Unit.named(span.value()));
    }
    if (t.is(at - 1, '-') && lexicon.is(t, at, Sense.Kind.AGE)) {
      return new Counted(Kind.AGE, at + 1); // the German "45-jährige"
    }
    Sense clock = lexicon.find(t, at, Sense.Kind.CLOCK);
    if (clock != null) {
      return new Counted(Kind.CLOCK, at + clock.length());
    }
    Sense measure = lexicon.find(t, at, Sense.Kind.MEASURE);
    if (measure != null && (t.length(at) > 1 || t.glued(at) || t.type[at] == Tokens.OTHER)) {
      return new Counted(Kind.MEASURE, at + measure.length());
    }
    if (number.form() == Form.FRACTION) {
      Sense whole =
          lexicon.is(t, at, Sense.Kind.ARTICLE) ? lexicon.find(t, at + 1, Sense.Kind.SPAN) : null;
      return whole == null
          ? new Counted(Kind.SHARE, at)
          : new Counted(Kind.SPAN, at + 1 + whole.length(), 0, Figure.Unit.named(whole.value()));
    }
    Nouns.Found noun = nouns.after(t, at);
    if (number.form() == Form.BARE_YEAR) {
      boolean year =
          range != null
              ? range.last().form() == Form.BARE_YEAR && noun.groups() == 0
              : !qualified
                  && isYear(t, start, number)
                  && (noun.groups() == 0 || lexicon.is(t, start - 1, Sense.Kind.DETERMINER));
      if (year) {
        return new Counted(Kind.YEAR, at);
      }
    }
    if (noun.groups() == 0 && t.is(at - 1, '-') && t.isWord(at)) {
      // "27-member": it describes the noun behind it and counts no such things.
      return new Counted(Kind.MEASURE, at + 1);
    }
    int end = range == null ? number.to() : range.last().to();
    return new Counted(Kind.COUNT, end, noun.to(), Figure.Unit.counting(noun));
  }

  static boolean isYear(Tokens t, int i, Numeral number) {
    BigDecimal value = number.value();
    return value != null
        && t.length(number.from()) == 4
        && value.intValue() >= FIRST_YEAR
        && value.intValue() <= LAST_YEAR
        && i <= number.from();
  }

  /**
   * Whether a word that means money also means weight here: "200 pounds of explosives", "a
   * 500-pound bomb". Millions of pounds are money, and so is what the words for money go on with:
   * "pounds of aid".
   */
  private boolean isWeight(Tokens t, int at, Currencies.Found money, Numeral number) {
    Sense weight = lexicon.find(t, at, Sense.Kind.MEASURE);
    int past = weight == null ? at : at + weight.length();
    BigDecimal scale = number.scale();
    boolean millions = scale != null && scale.compareTo(MILLION) >= 0;
    if (weight == null || past < money.to() || millions) {
      return false;
    }
    return switch (weight.value()) {
      case "of" ->
          lexicon.is(t, past, Sense.Kind.OF)
              || (t.is(at - 1, '-') && t.isWord(past))
              || lexicon.is(t, number.from() - 1, Sense.Kind.EXTENT);
      case "noun" -> t.isWord(past) && t.has(past, Tokens.CAPITAL);
      default -> false;
    };
  }
}
