package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.evidence.Numeral.Form;
import io.factsheet.model.Qualifier;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures: numbers with their qualifiers, ranges, units and currencies.
 *
 * <p>Every number becomes a figure of some kind, a model number too, so that none is met twice and
 * none is taken for a count that is none.
 */
final class Figures {
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 2199;
  private static final int CHANGE_WITHIN = 6;
  private static final int CHANGE_FROM_WITHIN = 14;
  private static final long LEADS =
      Sense.Kind.BEFORE.bit() | Sense.Kind.OPEN.bit() | Sense.Kind.FILLER.bit();

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Currencies currencies;
  private final Nouns nouns;

  Figures(Lexicon lexicon, Numbers numbers, Nouns nouns) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.currencies = new Currencies(lexicon);
    this.nouns = nouns;
  }

  /** The figure that begins at token i, its qualifiers first; null where none does. */
  @Nullable Figure at(Tokens t, int i) {
    Figure labelled = labelled(t, i);
    if (labelled != null) {
      return labelled;
    }
    if (lexicon.mayBegin(t, i, LEADS)) {
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
    Currencies.Found sign = currencies.before(t, i);
    int start = sign == null ? i : sign.to();
    Numeral number = numbers.at(t, start);
    if (number == null || (sign != null && number.form() == Form.LABEL)) {
      return sign == null ? vague(t, from, i) : null;
    }
    if (number.form() == Form.LABEL) {
      return plain(Kind.LABEL, from, number, Nouns.Found.only(0));
    }
    if (number.form() == Form.CLOCK) {
      Sense half = lexicon.find(t, number.to(), Sense.Kind.CLOCK);
      int end = half == null ? number.to() : number.to() + half.length();
      return new Figure(Kind.CLOCK, from, end, i, end, Figure.Amount.of(number), Figure.Unit.NONE);
    }
    if (sign == null && from == i && isDayOfMonth(t, i, number)) {
      return plain(Kind.LABEL, from, number, Nouns.Found.only(0));
    }
    if (number.isOrdinal()) {
      return plain(Kind.ORDINAL, from, number, nouns.after(t, number.to()));
    }
    Range range = range(t, number, sign, open);
    return finished(t, from, i, number, range, sign, qualifying);
  }

  /** "February 30": the calendar has no such day, and nobody was counted. */
  private boolean isDayOfMonth(Tokens t, int i, Numeral number) {
    return number.isLiteral()
        && number.to() == i + 1
        && t.length(i) <= 2
        && lexicon.is(t, i - 1, Sense.Kind.MONTH);
  }

  /** The second number of a range. */
  private record Range(BigDecimal low, BigDecimal high, Numeral last) {}

  private @Nullable Range range(
      Tokens t, Numeral first, Currencies.@Nullable Found sign, @Nullable Sense open) {
    BigDecimal low = first.value();
    int at = skipUnit(t, first.to(), sign);
    Sense join = lexicon.find(t, at, Sense.Kind.JOIN);
    if (join == null
        || low == null
        || (open != null && changes(t, first.from(), CHANGE_FROM_WITHIN))) {
      return null;
    }
    boolean dash = t.is(at, '-') || t.type[at] == Tokens.OTHER;
    boolean needsOpen = join.value().equals("and");
    if (needsOpen && (open == null || !open.value().equals("between"))) {
      return null;
    }
    if (!dash && !needsOpen && changes(t, first.from(), CHANGE_WITHIN)) {
      return null;
    }
    int second = at + join.length();
    Currencies.Found again = currencies.before(t, second);
    second = again == null ? second : again.to();
    Numeral last = rangeEnd(t, second, dash);
    if (last == null || last.value() == null || last.isOrdinal()) {
      return null;
    }
    BigDecimal high = last.value();
    BigDecimal scale = nouns.trailingMagnitude(t, last);
    if ((scale != null && first.isLiteral()) || (scale != null && first.form() == Form.WORDS)) {
      BigDecimal raw = Fractions.of(high, scale);
      if (low.compareTo(raw) < 0) {
        low = low.multiply(scale);
      }
    }
    return low.compareTo(high) < 0 ? new Range(Plain.of(low), Plain.of(high), last) : null;
  }

  /** After a dash the digits touch a name in form only: "40-50" is no model number. */
  private @Nullable Numeral rangeEnd(Tokens t, int i, boolean dash) {
    Numeral last = numbers.at(t, i);
    if (last == null
        || last.form() == Form.LABEL
        || last.form() == Form.CLOCK
        || (last.form() == Form.BARE_YEAR && !dash && isYear(t, i, last))) {
      return null;
    }
    return last;
  }

  /** Past a unit that both ends of a range repeat: "5% to 10%", "€5m to €10m". */
  private int skipUnit(Tokens t, int i, Currencies.@Nullable Found sign) {
    Sense unit = lexicon.find(t, i, Sense.Kind.PERCENT);
    unit = unit == null ? lexicon.find(t, i, Sense.Kind.MEASURE) : unit;
    unit = unit == null && sign == null ? lexicon.find(t, i, Sense.Kind.CURRENCY) : unit;
    return unit != null && lexicon.is(t, i + unit.length(), Sense.Kind.JOIN)
        ? i + unit.length()
        : i;
  }

  /** Whether a verb of change stands shortly before: "rose from 51 to 300" is no range. */
  private boolean changes(Tokens t, int i, int within) {
    for (int k = i - 1; k >= 0 && k >= i - within; k--) {
      if (t.is(k, ',') || t.is(k, '.') || t.is(k, ';')) {
        return false;
      }
      if (lexicon.is(t, k, Sense.Kind.CHANGE)) {
        return true;
      }
    }
    return false;
  }

  private Figure finished(
      Tokens t,
      int from,
      int i,
      Numeral number,
      @Nullable Range range,
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
    Counted counted = counted(t, i, attached ? unitAt + 1 : unitAt, number, range, sign, i > from);
    int coreTo = Math.max(counted.to(), end);
    int to = Math.max(coreTo, unitAt);
    if (after == null) {
      int pastNoun = counted.nounTo() > 0 ? counted.nounTo() : coreTo;
      Sense late = lexicon.find(t, pastNoun, Sense.Kind.AFTER);
      if (late != null && late.qualifier() != null && late.length() > 1) {
        qualifying.add(late);
        to = pastNoun + late.length();
      }
    }
    Figure.Amount amount = amount(counted.kind(), number, range, qualifying);
    return new Figure(counted.kind(), from, to, i, coreTo, amount, counted.unit());
  }

  private static Figure.Amount amount(
      Kind kind, Numeral number, @Nullable Range range, Qualifying qualifying) {
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

  /**
   * What a number turns out to count or measure.
   *
   * @param to the token after its unit
   * @param nounTo the token after the noun it counts, or 0
   */
  private record Counted(Kind kind, int to, int nounTo, Figure.Unit unit) {
    Counted(Kind kind, int to) {
      this(kind, to, 0, Figure.Unit.NONE);
    }
  }

  private Counted counted(
      Tokens t,
      int start,
      int at,
      Numeral number,
      @Nullable Range range,
      Currencies.@Nullable Found sign,
      boolean qualified) {
    Currencies.Found money = currencies.after(t, at, sign);
    if (money != null) {
      return new Counted(Kind.MONEY, money.to(), 0, Figure.Unit.money(money));
    }
    if (lexicon.is(t, at, Sense.Kind.PERCENT)) {
      return new Counted(Kind.SHARE, at + 1);
    }
    Sense span = lexicon.find(t, at, Sense.Kind.SPAN);
    if (span != null) {
      int past = at + span.length();
      int old = t.is(past, '-') ? past + 1 : past;
      boolean age = lexicon.is(t, past, Sense.Kind.AGE) || lexicon.is(t, old, Sense.Kind.AGE);
      return new Counted(age ? Kind.AGE : Kind.SPAN, past, 0, Figure.Unit.named(span.value()));
    }
    if (lexicon.is(t, at, Sense.Kind.CLOCK)) {
      return new Counted(Kind.CLOCK, at + 1);
    }
    Sense measure = lexicon.find(t, at, Sense.Kind.MEASURE);
    if (measure != null && (t.length(at) > 1 || t.glued(at) || t.type[at] == Tokens.OTHER)) {
      return new Counted(Kind.MEASURE, at + measure.length());
    }
    Nouns.Found noun = nouns.after(t, at);
    if (number.form() == Form.FRACTION) {
      return new Counted(Kind.SHARE, at);
    }
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

  private static boolean isYear(Tokens t, int i, Numeral number) {
    BigDecimal value = number.value();
    return value != null
        && t.length(number.from()) == 4
        && value.intValue() >= FIRST_YEAR
        && value.intValue() <= LAST_YEAR
        && i <= number.from();
  }

  /** "Article 4", "flight 4978", "round 5", "aged 25": the word before says what the number is. */
  private @Nullable Figure labelled(Tokens t, int i) {
    Sense label = lexicon.find(t, i, Sense.Kind.LABEL);
    if (label == null) {
      return null;
    }
    int at = i + label.length();
    at = t.is(at, '-') && t.glued(at) ? at + 1 : at;
    boolean ordinal = label.value().equals("ordinal");
    if (!t.isDigits(at) && !(ordinal && lexicon.is(t, at, Sense.Kind.CARDINAL))) {
      return null;
    }
    Numeral number = numbers.at(t, at);
    if (number == null) {
      return null;
    }
    Kind kind = ordinal ? Kind.ORDINAL : label.value().equals("age") ? Kind.AGE : Kind.LABEL;
    return plain(kind, i, number, Nouns.Found.only(ordinal ? nouns.group("rounds") : 0));
  }

  /** "several hundred", "tens of thousands of", "a large number of". */
  private @Nullable Figure vague(Tokens t, int from, int i) {
    Sense vague = lexicon.find(t, i, Sense.Kind.VAGUE);
    boolean afterNumber =
        t.isDigits(i - 1)
            || lexicon.is(t, i - 1, Sense.Kind.CARDINAL)
            || lexicon.is(t, i - 1, Sense.Kind.MAGNITUDE)
            || lexicon.is(t, i - 1, Sense.Kind.HUNDRED);
    if (vague == null || (vague.value().equals("weak") && afterNumber)) {
      // "two more frigates" is two.
      return null;
    }
    int end = i + vague.length();
    while (true) {
      int next = lexicon.is(t, end, Sense.Kind.OF) ? end + 1 : end;
      Sense more = lexicon.find(t, next, Sense.Kind.VAGUE);
      more = more != null && more.value().equals("strong") ? more : null;
      more = more == null ? lexicon.find(t, end, Sense.Kind.MAGNITUDE) : more;
      if (more == null) {
        break;
      }
      end = (more.kind() == Sense.Kind.VAGUE ? next : end) + more.length();
    }
    int unitAt = lexicon.is(t, end, Sense.Kind.OF) ? end + 1 : end;
    Currencies.Found money = currencies.after(t, unitAt, null);
    if (money != null) {
      return vague(Kind.MONEY, from, i, money.to(), Figure.Unit.money(money));
    }
    Sense span = lexicon.find(t, unitAt, Sense.Kind.SPAN);
    Nouns.Found noun = nouns.after(t, end);
    boolean weak = vague.value().equals("weak") && end == i + vague.length();
    if (span != null) {
      return vague(Kind.SPAN, from, i, unitAt + 1, Figure.Unit.named(span.value()));
    }
    if (lexicon.is(t, unitAt, Sense.Kind.MEASURE)) {
      return vague(Kind.MEASURE, from, i, unitAt + 1, Figure.Unit.NONE);
    }
    return weak && noun.groups() == 0
        ? null
        : vague(Kind.VAGUE, from, i, end, Figure.Unit.counting(noun));
  }

  private static Figure vague(Kind kind, int from, int i, int end, Figure.Unit unit) {
    return new Figure(kind, from, end, i, end, Figure.Amount.VAGUE, unit);
  }

  private static Figure plain(Kind kind, int from, Numeral number, Nouns.Found noun) {
    return new Figure(
        kind,
        from,
        number.to(),
        number.from(),
        number.to(),
        Figure.Amount.of(number),
        Figure.Unit.counting(noun));
  }
}
