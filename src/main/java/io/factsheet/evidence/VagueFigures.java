package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import org.jspecify.annotations.Nullable;

/** Reads amounts that name no figure: "several hundred", "tens of thousands of", "a few". */
final class VagueFigures {
  private final Lexicon lexicon;
  private final Currencies currencies;
  private final Nouns nouns;

  VagueFigures(Lexicon lexicon, Currencies currencies, Nouns nouns) {
    this.lexicon = lexicon;
    this.currencies = currencies;
    this.nouns = nouns;
  }

  /** Whether the words at a token are vague though they begin like a number: "ein paar". */
  boolean hidesNumber(Tokens t, int i) {
    Sense vague =
        lexicon.is(t, i, Sense.Kind.ARTICLE) ? lexicon.find(t, i, Sense.Kind.VAGUE) : null;
    return vague != null && vague.length() > 1;
  }

  /**
   * The vague amount at token i, or null.
   *
   * @param from where its qualifiers begin
   */
  @Nullable Figure at(Tokens t, int from, int i) {
    Sense vague = lexicon.find(t, i, Sense.Kind.VAGUE);
    if (vague == null || (vague.value().equals("weak") && followsNumber(t, i))) {
      // "two more frigates" is two.
      return null;
    }
    int end = wholeAmount(t, i + vague.length());
    int unitAt = lexicon.is(t, end, Sense.Kind.OF) || t.is(end, '-') ? end + 1 : end;
    Currencies.Found money = currencies.after(t, unitAt, null);
    if (money != null) {
      return figure(Kind.MONEY, from, i, money.to(), Figure.Unit.money(money));
    }
    Sense span = lexicon.find(t, unitAt, Sense.Kind.SPAN);
    if (span != null) {
      return figure(Kind.SPAN, from, i, unitAt + 1, Figure.Unit.named(span.value()));
    }
    if (lexicon.is(t, unitAt, Sense.Kind.MEASURE) || lexicon.is(t, unitAt, Sense.Kind.PERCENT)) {
      return figure(Kind.MEASURE, from, i, unitAt + 1, Figure.Unit.NONE);
    }
    Nouns.Found noun = nouns.after(t, end);
    boolean weak = vague.value().equals("weak") && end == i + vague.length();
    return weak && noun.groups() == 0
        ? null
        : figure(Kind.VAGUE, from, i, end, Figure.Unit.counting(noun));
  }

  /**
   * Past the vague words and magnitudes that go on: "tens of thousands", "hundreds of millions".
   */
  private int wholeAmount(Tokens t, int end) {
    while (true) {
      int next = lexicon.is(t, end, Sense.Kind.OF) ? end + 1 : end;
      Sense more = lexicon.find(t, next, Sense.Kind.VAGUE);
      if (more != null && more.value().equals("strong")) {
        end = next + more.length();
        continue;
      }
      Sense magnitude = lexicon.find(t, end, Sense.Kind.MAGNITUDE);
      if (magnitude == null) {
        return end;
      }
      end += magnitude.length();
    }
  }

  private boolean followsNumber(Tokens t, int i) {
    return t.isDigits(i - 1)
        || lexicon.is(t, i - 1, Sense.Kind.CARDINAL)
        || lexicon.is(t, i - 1, Sense.Kind.MAGNITUDE)
        || lexicon.is(t, i - 1, Sense.Kind.HUNDRED);
  }

  private static Figure figure(Kind kind, int from, int i, int end, Figure.Unit unit) {
    return new Figure(kind, from, end, i, end, Figure.Amount.VAGUE, unit);
  }
}
