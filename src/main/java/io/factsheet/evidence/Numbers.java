package io.factsheet.evidence;

import io.factsheet.evidence.Numeral.Form;
import io.factsheet.evidence.Sense.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers, in digits, in words and in both ("1.2 million"). */
final class Numbers {
  /** Past this many digits more magnitudes are noise, and adding them would cost ever more. */
  static final int MOST_DIGITS = 40;

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final long MAY_BEGIN =
      Kind.CARDINAL.bit()
          | Kind.HUNDRED.bit()
          | Kind.MAGNITUDE.bit()
          | Kind.COLLECTIVE.bit()
          | Kind.ORDINAL.bit()
          | Kind.FRACTION.bit()
          | Kind.ARTICLE.bit();

  private final Lexicon lexicon;
  private final Digits digits;
  private final @Nullable Compounds compounds;

  Numbers(Lexicon lexicon, char decimal, @Nullable Compounds compounds) {
    this.lexicon = lexicon;
    this.digits = new Digits(lexicon, decimal);
    this.compounds = compounds;
  }

  /** Whether an unknown word may be a number. */
  boolean compounds() {
    return compounds != null;
  }

  /** The number that begins at token i, as long as it gets; null where none does. */
  @Nullable Numeral at(Tokens t, int i) {
    Numeral first = one(t, i);
    Numeral portion = first == null ? null : portion(t, first);
    return portion == null ? first : portion;
  }

  private @Nullable Numeral one(Tokens t, int i) {
    if (i >= t.size) {
      return null;
    }
    if (t.type[i] == Tokens.DIGITS) {
      Numeral read = digits.at(t, i);
      return switch (read.form()) {
        case DIGITS, BARE_YEAR, MIXED -> scaled(t, read);
        default -> read;
      };
    }
    if (t.type[i] == Tokens.OTHER) {
      BigDecimal vulgar = Digits.vulgar(t, i);
      return vulgar == null ? null : scaled(t, new Numeral(i, i + 1, Form.FRACTION, vulgar));
    }
    if (!lexicon.mayBegin(t, i, MAY_BEGIN)) {
      BigDecimal compound = compounds == null ? null : compounds.value(t, i);
      return compound == null ? null : scaled(t, new Numeral(i, i + 1, Form.WORDS, compound));
    }
    Numeral fraction = fraction(t, i);
    return fraction != null ? fraction : new NumberWords(lexicon, t, i).read();
  }

  /** "one in five", "two out of three"; but not "two in five days". */
  private @Nullable Numeral portion(Tokens t, Numeral first) {
    Sense of = lexicon.find(t, first.to(), Kind.PORTION);
    BigDecimal above = first.value();
    if (of == null
        || above == null
        || above.signum() <= 0
        || above.compareTo(BigDecimal.TEN) >= 0) {
      return null;
    }
    Numeral second = one(t, first.to() + of.length());
    BigDecimal below = second == null ? null : second.value();
    boolean portion =
        second != null
            && below != null
            && (second.form() == Form.DIGITS || second.form() == Form.WORDS)
            && below.compareTo(above) > 0
            && below.compareTo(BigDecimal.TEN) <= 0
            && !lexicon.is(t, second.to(), Kind.SPAN);
    return portion && second != null && below != null
        ? new Numeral(first.from(), second.to(), Form.FRACTION, Fractions.of(above, below))
        : null;
  }

  /** "half a million", "three quarters of a million", "two thirds", "half". */
  private @Nullable Numeral fraction(Tokens t, int i) {
    int j = i;
    BigDecimal above = BigDecimal.ONE;
    if (lexicon.is(t, j, Kind.ARTICLE) && lexicon.mayBegin(t, j + 1, Kind.FRACTION.bit())) {
      j++;
    } else {
      Sense count = lexicon.find(t, j, Kind.CARDINAL);
      if (count != null && count.number() != null && count.number().intValue() < 10) {
        above = count.number();
        j = t.is(j + 1, '-') ? j + 2 : j + 1;
      }
    }
    Sense part = lexicon.find(t, j, Kind.FRACTION);
    if (part == null && j > i && above.compareTo(BigDecimal.ONE) == 0) {
      part = soleThird(t, i, j);
    }
    if (part == null || part.number() == null) {
      return null;
    }
    BigDecimal value = Fractions.of(above, part.number());
    int end = j + part.length();
    int k = lexicon.is(t, end, Kind.OF) ? end + 1 : end;
    k = t.is(k, '-') ? k + 1 : k;
    k = lexicon.is(t, k, Kind.ARTICLE) ? k + 1 : k;
    k = t.is(k, '-') ? k + 1 : k;
    Sense whole = lexicon.find(t, k, Kind.MAGNITUDE);
    if (whole == null) {
      whole = lexicon.find(t, k, Kind.COLLECTIVE);
    }
    if (whole == null || whole.number() == null) {
      return new Numeral(i, end, Form.FRACTION, value);
    }
    BigDecimal scaled = value.multiply(whole.number());
    return new Numeral(i, k + whole.length(), Form.WORDS, Plain.of(scaled));
  }

  /** The denominator of "one third", which no noun follows: "one third party" has none. */
  private @Nullable Sense soleThird(Tokens t, int i, int j) {
    Sense ordinal = lexicon.find(t, j, Kind.ORDINAL);
    boolean alone = !t.isWord(j + 1) || !t.has(j + 1, Tokens.SPACED);
    return ordinal != null
            && ordinal.small() > 2
            && ordinal.small() < 20
            && alone
            && !lexicon.is(t, i, Kind.ARTICLE)
            && !lexicon.is(t, i - 1, Kind.DETERMINER)
        ? ordinal
        : null;
  }

  /** Digits, and the magnitudes and halves that follow: "1.2 million", "2 and a half million". */
  private Numeral scaled(Tokens t, Numeral read) {
    BigDecimal value = read.value();
    if (value == null) {
      return read;
    }
    int end = read.to();
    boolean mixed = false;
    int half = andHalf(t, end);
    if (half > 0) {
      value = value.add(HALF);
      end = half;
      mixed = true;
    } else if (read.form() == Form.DIGITS && t.isDigits(end) && t.has(end, Tokens.SPACED)) {
      // "1 1/2"
      Numeral part = digits.at(t, end);
      if (part.form() == Form.FRACTION && part.value() != null) {
        return scaled(t, new Numeral(read.from(), part.to(), Form.MIXED, value.add(part.value())));
      }
    }
    while (true) {
      int k = t.is(end, '-') && t.glued(end) && t.glued(end + 1) ? end + 1 : end;
      Sense scale = lexicon.find(t, k, Kind.MAGNITUDE);
      if (scale == null) {
        scale = lexicon.find(t, k, Kind.HUNDRED);
      }
      if (scale == null) {
        scale = lexicon.find(t, k, Kind.COLLECTIVE);
      }
      if (scale == null && read.form() != Form.MIXED) {
        scale = lexicon.find(t, k, Kind.SUFFIX);
        scale = scale != null && scale.value().length() > 1 ? scale : null;
        scale = scale != null && t.length(k) > 1 ? scale : null;
      }
      if (scale == null || scale.number() == null || value.precision() > MOST_DIGITS) {
        break;
      }
      value = value.multiply(scale.number());
      end = k + scale.length();
      mixed = true;
    }
    if (!mixed) {
      return read;
    }
    return new Numeral(read.from(), end, Form.MIXED, Plain.of(value));
  }

  /** The token after "and a half", or 0. */
  private int andHalf(Tokens t, int i) {
    if (!lexicon.is(t, i, Kind.AND) || !lexicon.is(t, i + 1, Kind.ARTICLE)) {
      return 0;
    }
    Sense half = lexicon.find(t, i + 2, Kind.FRACTION);
    return half != null && half.small() == 2 ? i + 2 + half.length() : 0;
  }
}
