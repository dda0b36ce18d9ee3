package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.evidence.Numeral.Form;
import io.factsheet.model.Qualifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures: numbers with their qualifiers, ranges, units and currencies.
 *
 * <p>Every number becomes a figure of some kind, a model number too, so that none is met twice and
 * none is taken for a count that is none.
 */
final class Figures {
  private static final long LEADS =
      Sense.Kind.BEFORE.bit() | Sense.Kind.OPEN.bit() | Sense.Kind.FILLER.bit();

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Currencies currencies;
  private final Nouns nouns;
  private final Labels labels;
  private final Ranges ranges;
  private final Units units;
  private final VagueFigures vague;
  private final Cents cents;

  Figures(Lexicon lexicon, Numbers numbers, Nouns nouns) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.currencies = new Currencies(lexicon);
    this.nouns = nouns;
    this.labels = new Labels(lexicon, numbers, nouns);
    this.ranges = new Ranges(lexicon, numbers, currencies);
    this.units = new Units(lexicon, currencies, nouns);
    this.vague = new VagueFigures(lexicon, currencies, nouns);
    this.cents = new Cents(lexicon, numbers);
  }

  /** The figure that begins at token i, its qualifiers first; null where none does. */
  @Nullable Figure at(Tokens t, int i) {
    Figure labelled = labels.at(t, i);
    if (labelled != null) {
      return labelled;
    }
    if (lexicon.begins(t, i, LEADS)) {
      Figure led = led(t, i);
      if (led != null) {
        return led;
      }
    }
    return read(t, i, i, new Qualifying(), null);
  }

  /** The figure that an unknown word is, in a language that writes numbers in one word. */
  @Nullable Figure compound(Tokens t, int i) {
    return numbers.compounds() ? read(t, i, i, new Qualifying(), null) : null;
  }

  /** A figure behind qualifiers: "as many as", "between", "an additional". */
  private @Nullable Figure led(Tokens t, int i) {
    Qualifying qualifying = new Qualifying();
    Sense open = null;
    int at = i;
    boolean any = false;
    for (int steps = 0; steps < 6; steps++) {
      Sense before = lexicon.find(t, at, Sense.Kind.BEFORE);
      Sense opening = lexicon.find(t, at, Sense.Kind.OPEN);
      Sense filler = lexicon.find(t, at, Sense.Kind.FILLER);
      if (before != null && (filler == null || before.length() >= filler.length())) {
        qualifying.add(before);
        at += before.length();
        any = true;
      } else if (opening != null && open == null) {
        open = opening;
        at += opening.length();
        any = true;
      } else if (filler != null && any) {
        at += filler.length();
      } else {
        break;
      }
    }
    return any ? read(t, i, at, qualifying, open) : null;
  }

  private @Nullable Figure read(
      Tokens t, int from, int i, Qualifying qualifying, @Nullable Sense open) {
    if (vague.hidesNumber(t, i)) {
      return vague.at(t, from, i);
    }
    int minus = numbers.minus(t, i);
    Currencies.Found sign = currencies.before(t, i + minus);
    int start = sign == null ? i + minus : sign.to();
    minus += sign == null ? 0 : numbers.minus(t, start);
    start += sign == null ? 0 : numbers.minus(t, start);
    Numeral number = numbers.at(t, start);
    if (number == null || (sign != null && number.form() == Form.LABEL)) {
      return sign == null && minus == 0 ? vague.at(t, from, i) : null;
    }
    if (number.form() == Form.LABEL) {
      return Figure.of(Kind.LABEL, from, number, Nouns.Found.only(0));
    }
    if (number.form() == Form.CLOCK) {
      Sense half = lexicon.find(t, number.to(), Sense.Kind.CLOCK);
      int end = half == null ? number.to() : number.to() + half.length();
      return new Figure(Kind.CLOCK, from, end, i, end, Figure.Amount.of(number), Figure.Unit.NONE);
    }
    if (sign == null && from == i && isDayOfMonth(t, i, number)) {
      return Figure.of(Kind.LABEL, from, number, Nouns.Found.only(0));
    }
    if (number.isOrdinal()) {
      return Figure.of(Kind.ORDINAL, from, number, nouns.after(t, number.to()));
    }
    number = minus > 0 ? number.negated() : number;
    Ranges.Range range = ranges.at(t, number, sign, open);
    return finished(t, from, i, number, range, sign, qualifying);
  }

  /** "February 30": the calendar has no such day, and nobody was counted. */
  private boolean isDayOfMonth(Tokens t, int i, Numeral number) {
    return number.isLiteral()
        && number.to() == i + 1
        && t.length(i) <= 2
        && lexicon.is(t, i - 1, Sense.Kind.MONTH)
        && !lexicon.is(t, i + 1, Sense.Kind.NOUN);
  }

  private Figure finished(
      Tokens t,
      int from,
      int i,
      Numeral number,
      Ranges.@Nullable Range range,
      Currencies.@Nullable Found sign,
      Qualifying qualifying) {
    int end = range == null ? number.to() : range.last().to();
    Sense after = lexicon.find(t, end, Sense.Kind.AFTER);
    int unitAt = end;
    if (after != null && after.qualifier() != null) {
      qualifying.add(after);
      unitAt = end + after.length();
    }
    boolean attached = t.is(unitAt, '-') && t.glued(unitAt) && t.glued(unitAt + 1);
    Units.Counted counted =
        units.at(t, i, attached ? unitAt + 1 : unitAt, number, range, sign, i > from);
    int coreTo = Math.max(counted.to(), end);
    if (range == null && counted.kind() == Kind.MONEY) {
      Numeral more = cents.added(t, number, coreTo);
      coreTo = Math.max(coreTo, more.to());
      number = more;
    }
    int to = Math.max(coreTo, unitAt);
    if (after == null) {
      int pastNoun = counted.nounTo() > 0 ? counted.nounTo() : coreTo;
      int late = late(t, pastNoun, qualifying);
      to = late > 0 ? late : to;
    }
    boolean signed = counted.kind() != Kind.COUNT || counted.unit().nouns() == 0;
    Figure.Amount amount =
        amount(counted.kind(), signed ? number : unsigned(number), range, qualifying);
    return new Figure(counted.kind(), from, to, i, coreTo, amount, counted.unit());
  }

  /** Nobody counts minus five soldiers: there the dash before the number is a bullet. */
  private static Numeral unsigned(Numeral number) {
    return number.value() != null && number.value().signum() < 0 ? number.negated() : number;
  }

  /** Past a qualifier behind the noun ("150 soldiers or more", "200, give or take"), or 0. */
  private int late(Tokens t, int i, Qualifying qualifying) {
    boolean comma = t.is(i, ',');
    Sense late = lexicon.find(t, comma ? i + 1 : i, Sense.Kind.AFTER);
    if (late == null || late.qualifier() == null || late.length() < 2) {
      return 0;
    }
    int end = i + (comma ? 1 : 0) + late.length();
    if (comma && (t.isWord(end) || t.isDigits(end))) {
      return 0; // "150, at least 20 of them women"
    }
    Sense next = lexicon.find(t, end - 1, Sense.Kind.BEFORE);
    if (next != null && next.length() > 1) {
      return 0; // "12 jets and more than 300 soldiers"
    }
    qualifying.add(late);
    return end;
  }

  private static Figure.Amount amount(
      Kind kind, Numeral number, Ranges.@Nullable Range range, Qualifying qualifying) {
    if (range != null) {
      boolean literal = number.isLiteral() && range.last().isLiteral();
      return new Figure.Amount(
          Qualifier.RANGE, null, null, null, range.low(), range.high(), literal);
    }
    boolean whole = kind == Kind.COUNT || kind == Kind.MONEY;
    return new Figure.Amount(
        qualifying.qualifier(),
        qualifying.loose(),
        number.value(),
        whole ? number.other() : null,
        null,
        null,
        number.isLiteral());
  }
}
