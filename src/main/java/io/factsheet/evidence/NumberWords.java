package io.factsheet.evidence;

import io.factsheet.evidence.Numeral.Form;
import io.factsheet.evidence.Sense.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads one number in words, from left to right: "a hundred and fifty", "two dozen",
 * "twenty-first", "one point two million".
 *
 * <p>The value so far is a sum of finished groups ("two million") and the group being read ("three
 * hundred"). A word that cannot continue the number ends it: "two three" is two numbers.
 */
final class NumberWords {
  private final Lexicon lexicon;
  private final FractionWords fractions;
  private final @Nullable Compounds compounds;
  private final Tokens t;
  private final int from;
  private int at;

  private BigDecimal finished = BigDecimal.ZERO;
  private @Nullable BigDecimal lastMagnitude;
  private BigDecimal group = BigDecimal.ZERO;
  private @Nullable BigDecimal scale;
  private boolean groupOpen;
  private boolean any;
  private boolean ordinal;

  NumberWords(
      Lexicon lexicon,
      FractionWords fractions,
      @Nullable Compounds compounds,
      Tokens tokens,
      int from) {
    this.lexicon = lexicon;
    this.fractions = fractions;
    this.compounds = compounds;
    this.t = tokens;
    this.from = from;
    this.at = from;
  }

  @Nullable Numeral read() {
    if (lexicon.is(t, at, Kind.ARTICLE) && !lexicon.is(t, at, Kind.CARDINAL)) {
      at = t.is(at + 1, '-') ? at + 2 : at + 1;
      if (!lexicon.begins(
          t, at, Kind.HUNDRED.bit() | Kind.MAGNITUDE.bit() | Kind.COLLECTIVE.bit())) {
        return null;
      }
    }
    if (lexicon.is(t, at, Kind.MAGNITUDE) && lexicon.is(t, at, Kind.VAGUE)) {
      return null; // the German "Millionen Euro": nobody says how many
    }
    while (!ordinal && finished.precision() <= Numbers.MOST_DIGITS && next()) {
      any = true;
    }
    if (!any) {
      return null;
    }
    BigDecimal value = finished.add(group);
    return new Numeral(
        from, at, ordinal ? Form.ORDINAL_WORDS : Form.WORDS, Plain.of(value), null, scale);
  }

  /** Takes one more word, with the "and" or hyphen before it; false where the number ends. */
  private boolean next() {
    int i = at;
    if (any) {
      if (t.is(i, '-') && t.glued(i) && t.glued(i + 1)) {
        i++;
      } else if (lexicon.is(t, i, Kind.AND)) {
        return and(i);
      }
    }
    return scale(i) || cardinal(i) || ordinal(i) || point(i);
  }

  private boolean and(int i) {
    FractionWords.Found part = fractions.at(t, i + 1, true);
    if (part != null) {
      at = part.to();
      if (groupOpen) {
        group = group.add(part.value());
      } else if (lastMagnitude != null) {
        finished = finished.add(lastMagnitude.multiply(part.value()));
      }
      return true;
    }
    boolean afterScale =
        (!groupOpen && lastMagnitude != null) || (group.signum() > 0 && endsInNoughts(group));
    return afterScale && (cardinal(i + 1) || ordinal(i + 1));
  }

  private boolean scale(int i) {
    Sense hundred = lexicon.find(t, i, Kind.HUNDRED);
    if (hundred != null && hundred.number() != null) {
      if (groupOpen && group.compareTo(hundred.number()) >= 0) {
        return false;
      }
      group = groupOpen ? group.multiply(hundred.number()) : hundred.number();
      return tookScale(i, hundred);
    }
    Sense magnitude = lexicon.find(t, i, Kind.MAGNITUDE);
    if (magnitude != null && magnitude.number() != null) {
      BigDecimal size = magnitude.number();
      if (!groupOpen && lastMagnitude != null) {
        // "a thousand million"
        finished = finished.multiply(size);
      } else if (lastMagnitude != null && lastMagnitude.compareTo(size) <= 0) {
        return false;
      } else {
        finished = finished.add(groupOpen ? group.multiply(size) : size);
      }
      group = BigDecimal.ZERO;
      groupOpen = false;
      lastMagnitude = size;
      scale = size;
      at = i + magnitude.length();
      return true;
    }
    Sense dozen = lexicon.find(t, i, Kind.COLLECTIVE);
    if (dozen != null && dozen.number() != null && lastMagnitude == null) {
      group = groupOpen ? group.multiply(dozen.number()) : dozen.number();
      return tookScale(i, dozen);
    }
    return false;
  }

  private boolean cardinal(int i) {
    Sense sense = lexicon.find(t, i, Kind.CARDINAL);
    if (sense == null) {
      return compound(i);
    }
    if (sense.number() == null || !continues(sense.small())) {
      return false;
    }
    group = group.add(sense.number());
    return took(i, sense.length());
  }

  /** "eine Million zweihunderttausend": the rest of the number in one word. */
  private boolean compound(int i) {
    Compounds.Found found = compounds == null || i >= t.size ? null : compounds.at(t, i);
    if (found == null
        || groupOpen
        || (lastMagnitude != null && found.value().compareTo(lastMagnitude) >= 0)) {
      return false;
    }
    group = found.value();
    ordinal = found.ordinal();
    return took(i, 1);
  }

  private boolean ordinal(int i) {
    Sense sense = lexicon.find(t, i, Kind.ORDINAL);
    if (sense == null || sense.number() == null) {
      return false;
    }
    if (sense.small() == 100 && groupOpen && group.compareTo(sense.number()) < 0) {
      group = group.multiply(sense.number()); // "one hundredth"
    } else if (sense.small() >= 1000 && (groupOpen || lastMagnitude == null)) {
      finished = finished.add(groupOpen ? group.multiply(sense.number()) : sense.number());
      group = BigDecimal.ZERO; // "two millionth"
    } else if (continues(sense.small())) {
      group = group.add(sense.number());
    } else {
      return false;
    }
    ordinal = true;
    return took(i, sense.length());
  }

  /** Whether a number can be added to the group: 5 to 20, 20 to 100, nothing to 7. */
  private boolean continues(int value) {
    if (!groupOpen) {
      return true;
    }
    int last = group.remainder(BigDecimal.valueOf(100)).intValue();
    return (value < 100 && last == 0 && group.signum() > 0)
        || (value > 0 && value < 10 && last >= 20 && last % 10 == 0);
  }

  private boolean point(int i) {
    if (!groupOpen || !lexicon.is(t, i, Kind.POINT)) {
      return false;
    }
    BigDecimal place = BigDecimal.ONE;
    int j = i + 1;
    BigDecimal decimals = BigDecimal.ZERO;
    for (Sense digit = lexicon.find(t, j, Kind.CARDINAL);
        digit != null && digit.small() >= 0 && digit.small() < 10 && j < i + 10;
        digit = lexicon.find(t, j, Kind.CARDINAL)) {
      place = place.movePointLeft(1);
      decimals = decimals.add(place.multiply(BigDecimal.valueOf(digit.small())));
      j++;
    }
    if (j == i + 1) {
      return false;
    }
    group = group.add(decimals);
    return took(i, j - i);
  }

  private boolean tookScale(int i, Sense sense) {
    took(i, sense.length());
    scale = sense.number();
    return true;
  }

  private boolean took(int i, int length) {
    groupOpen = true;
    scale = null;
    at = i + length;
    return true;
  }

  private static boolean endsInNoughts(BigDecimal value) {
    return value.remainder(BigDecimal.valueOf(100)).signum() == 0;
  }
}
