package io.factsheet.evidence;

import io.factsheet.evidence.Numeral.Form;
import io.factsheet.evidence.Sense.Kind;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads numbers, in digits, in words and in both ("1.2 million"). */
final class Numbers {
  /** Past this many digits more magnitudes are noise, and adding them would cost ever more. */
  static final int MOST_DIGITS = 40;

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
  private final FractionWords fractions;
  private final @Nullable Compounds compounds;

  Numbers(Lexicon lexicon, char decimal, @Nullable Compounds compounds) {
    this.lexicon = lexicon;
    this.digits = new Digits(lexicon, decimal);
    this.fractions = new FractionWords(lexicon);
    this.compounds = compounds;
  }

  /** How many tokens the sign of a negative number takes that begins at token i, or 0. */
  int minus(Tokens t, int i) {
    if (lexicon.is(t, i, Kind.SIGN)) {
      return 1;
    }
    boolean dash =
        t.is(i, '-')
            && t.glued(i + 1)
            && (!t.glued(i) || t.is(i - 1, '(') || lexicon.is(t, i - 1, Kind.CURRENCY))
            && !t.isDigits(i - 1)
            && (t.isDigits(i + 1) || t.is(i + 1, '.') || lexicon.is(t, i + 1, Kind.CURRENCY));
    return dash ? 1 : 0;
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

  /** The number in words that begins at token i, where it is an ordinal: "twenty-first". */
  @Nullable Numeral ordinal(Tokens t, int i) {
    Compounds.Found compound = compounds == null || t.word[i] >= 0 ? null : compounds.at(t, i);
    Numeral read =
        compound == null
            ? new NumberWords(lexicon, fractions, compounds, t, i).read()
            : new Numeral(i, i + 1, Form.ORDINAL_WORDS, compound.value());
    return read == null || (compound != null && !compound.ordinal()) || !read.isOrdinal()
        ? null
        : read;
  }

  private @Nullable Numeral one(Tokens t, int i) {
    if (i >= t.size) {
      return null;
    }
    if (t.type[i] == Tokens.DIGITS) {
      Numeral read = digits.at(t, i);
      return switch (read.form()) {
        case DIGITS, BARE_YEAR, MIXED -> withRest(t, scaled(t, read));
        default -> read;
      };
    }
    if (t.type[i] == Tokens.OTHER) {
      BigDecimal vulgar = Digits.vulgar(t, i);
      if (vulgar != null) {
        return scaled(t, new Numeral(i, i + 1, Form.FRACTION, vulgar));
      }
      Numeral below = digits.belowOne(t, i);
      return below == null ? null : scaled(t, below);
    }
    if (t.isDigits(i + 1) && lexicon.is(t, i, Kind.ARTICLE)) {
      return null; // the German "eine 100-köpfige Gruppe" is no "one"
    }
    if (!lexicon.begins(t, i, MAY_BEGIN)) {
      Compounds.Found compound = compounds == null ? null : compounds.at(t, i);
      if (compound == null) {
        return null;
      }
      return compound.ordinal()
          ? new Numeral(i, i + 1, Form.ORDINAL_WORDS, compound.value())
          : scaled(t, new Numeral(i, i + 1, Form.WORDS, compound.value(), null, compound.scale()));
    }
    Numeral fraction = fraction(t, i);
    return fraction != null
        ? fraction
        : new NumberWords(lexicon, fractions, compounds, t, i).read();
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
    FractionWords.Found part = fractions.at(t, i, false);
    if (part == null) {
      return null;
    }
    int end = part.to();
    int k = lexicon.is(t, end, Kind.OF) ? end + 1 : end;
    k = t.is(k, '-') ? k + 1 : k;
    k = lexicon.is(t, k, Kind.ARTICLE) ? k + 1 : k;
    k = t.is(k, '-') ? k + 1 : k;
    Sense whole = lexicon.find(t, k, Kind.MAGNITUDE);
    if (whole == null) {
      whole = lexicon.find(t, k, Kind.COLLECTIVE);
    }
    if (whole == null || whole.number() == null) {
      return new Numeral(i, end, Form.FRACTION, part.value());
    }
    BigDecimal scaled = part.value().multiply(whole.number());
    return new Numeral(i, k + whole.length(), Form.WORDS, Plain.of(scaled));
  }

  /** Digits, and the magnitudes and halves that follow: "1.2 million", "2 and a half million". */
  private Numeral scaled(Tokens t, Numeral read) {
    BigDecimal value = read.value();
    if (value == null) {
      return read;
    }
    int end = read.to();
    boolean mixed = false;
    BigDecimal last = null;
    FractionWords.Found part = lexicon.is(t, end, Kind.AND) ? fractions.at(t, end + 1, true) : null;
    if (part != null) {
      value = value.add(part.value());
      end = part.to();
      mixed = true;
    } else if (read.form() == Form.DIGITS && t.isDigits(end) && t.has(end, Tokens.SPACED)) {
      // "1 1/2"
      Numeral slashed = digits.at(t, end);
      if (slashed.form() == Form.FRACTION && slashed.value() != null) {
        BigDecimal whole = value.add(slashed.value());
        return scaled(t, new Numeral(read.from(), slashed.to(), Form.MIXED, whole));
      }
    } else if (read.form() == Form.DIGITS && Digits.vulgar(t, end) != null) {
      // "1 ½"
      BigDecimal whole = value.add(Objects.requireNonNull(Digits.vulgar(t, end)));
      return scaled(t, new Numeral(read.from(), end + 1, Form.MIXED, whole));
    }
    while (value.precision() <= MOST_DIGITS) {
      int k = t.is(end, '-') && t.glued(end) && t.glued(end + 1) ? end + 1 : end;
      Sense scale = scale(t, k, read);
      if (scale == null || scale.number() == null) {
        break;
      }
      value = value.multiply(scale.number());
      last = scale.number();
      end = k + scale.length();
      mixed = true;
    }
    if (!mixed) {
      return read;
    }
    return new Numeral(read.from(), end, Form.MIXED, Plain.of(value), null, last);
  }

  /** "3 million 200 thousand": after a magnitude, what is less than it and has one of its own. */
  private Numeral withRest(Tokens t, Numeral first) {
    Numeral sum = first;
    BigDecimal below = first.scale();
    while (below != null && sum.value() != null && t.isDigits(sum.to())) {
      Numeral rest = scaled(t, digits.at(t, sum.to()));
      BigDecimal more = rest.value();
      if (rest.scale() == null || more == null || more.compareTo(below) >= 0) {
        break;
      }
      below = rest.scale();
      BigDecimal value = sum.value().add(more);
      sum = new Numeral(first.from(), rest.to(), Form.MIXED, Plain.of(value), null, below);
    }
    return sum;
  }

  /** The word at a token that multiplies the number before it, or null. */
  private @Nullable Sense scale(Tokens t, int i, Numeral read) {
    Sense scale = lexicon.find(t, i, Kind.MAGNITUDE);
    scale = scale == null ? lexicon.find(t, i, Kind.HUNDRED) : scale;
    scale = scale == null ? lexicon.find(t, i, Kind.COLLECTIVE) : scale;
    if (scale != null || read.form() == Form.MIXED || t.length(Math.min(i, t.size - 1)) < 2) {
      return scale;
    }
    // "5 mn" and "12 mm"; a single letter multiplies only what it touches.
    return lexicon.is(t, i, Kind.MEASURE) ? null : lexicon.find(t, i, Kind.SUFFIX);
  }
}
