package io.factsheet.evidence;

import io.factsheet.evidence.Figure.Kind;
import io.factsheet.evidence.Numeral.Form;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers that count nothing because of what stands before them or how they hang together:
 * "Article 4", "aged 25", "a 2-1 win", "10 Downing Street", "+48 22 555".
 */
final class Labels {
  private static final Set<String> WITH_WORDS = Set.of("word", "clock");
  private static final int LONGEST_STREET = 3;
  private static final int LONGEST_HOUSE = 4;
  private static final int LONGEST_DIALLING_CODE = 3;

  private final Lexicon lexicon;
  private final Numbers numbers;
  private final Nouns nouns;

  Labels(Lexicon lexicon, Numbers numbers, Nouns nouns) {
    this.lexicon = lexicon;
    this.numbers = numbers;
    this.nouns = nouns;
  }

  /** The figure that begins at token i and is no amount, or null. */
  @Nullable Figure at(Tokens t, int i) {
    if (t.isDigits(i)) {
      int end = Math.max(Math.max(score(t, i), address(t, i)), serial(t, i));
      if (end > 0) {
        return whole(t, i, end);
      }
      return isAgeOfNamed(t, i) ? age(t, i) : null;
    }
    if (t.is(i, '+')) {
      int end = phone(t, i + 1);
      return end > 0 ? whole(t, i, end) : null;
    }
    Sense label = lexicon.find(t, i, Sense.Kind.LABEL);
    return label == null ? null : labelled(t, i, label);
  }

  /** The word before says what the number is; the value of its sense says which kind. */
  private @Nullable Figure labelled(Tokens t, int i, Sense label) {
    int at = i + label.length();
    if (label.value().equals("whole")) {
      return whole(t, i, at);
    }
    at = t.is(at, '-') && t.glued(at) ? at + 1 : at;
    boolean ordinal = label.value().equals("ordinal");
    boolean word = ordinal || WITH_WORDS.contains(label.value());
    Numeral number =
        t.isDigits(at) || (word && lexicon.is(t, at, Sense.Kind.CARDINAL))
            ? numbers.at(t, at)
            : null;
    if (number == null) {
      return null;
    }
    return switch (label.value()) {
      case "ordinal" -> Figure.of(Kind.ORDINAL, i, number, Nouns.Found.only(nouns.group("rounds")));
      case "age" -> ending(Figure.of(Kind.AGE, i, number, Nouns.Found.only(0)), t, "to");
      case "clock" -> Figure.of(Kind.CLOCK, i, number, Nouns.Found.only(0));
      case "many" -> ending(Figure.of(Kind.LABEL, i, number, Nouns.Found.only(0)), t, "");
      default -> ending(Figure.of(Kind.LABEL, i, number, Nouns.Found.only(0)), t, "-");
    };
  }

  /**
   * A label with the numbers that go on: "Articles 4 and 5", "ages 5 to 17", "Boeing 737-800".
   *
   * @param join the value of the word between, or empty for any
   */
  private Figure ending(Figure figure, Tokens t, String join) {
    int end = figure.to();
    while (true) {
      Sense found = lexicon.find(t, end, Sense.Kind.JOIN);
      boolean joins =
          found != null
              && (join.isEmpty() || found.value().equals(join) || found.value().equals("-"))
              && (!join.equals("-") || t.glued(end));
      int next = joins && found != null ? end + found.length() : end;
      next = join.isEmpty() && t.is(end, ',') ? end + 1 : next;
      if (next == end || !t.isDigits(next) || t.length(next) > LONGEST_HOUSE) {
        return figure.upTo(end);
      }
      end = next + 1;
    }
  }

  /** Past "2-1", and past "1-800-555-0100"; 0 for "1-2", which may be a range. */
  private static int score(Tokens t, int i) {
    int end = i + 1;
    int dashes = 0;
    while (t.is(end, '-') && t.glued(end) && t.glued(end + 1) && t.isDigits(end + 1)) {
      end += 2;
      dashes++;
    }
    boolean falls =
        dashes == 1
            && !hangsOn(t, end)
            && t.length(i) <= 3
            && t.length(i + 2) <= 3
            && Years.value(t, i) >= Years.value(t, i + 2);
    return !t.glued(i) && (dashes > 1 || falls) ? end : 0;
  }

  /** Whether more of a number or name touches the token before: "5-4.5", "3-2nd". */
  private static boolean hangsOn(Tokens t, int i) {
    return t.glued(i) && (t.type[i] != Tokens.OTHER || (t.glued(i + 1) && t.isDigits(i + 1)));
  }

  /** Past digits that begin with a nought, as no amount does: "0800 123 456", "agent 007"; or 0. */
  private int serial(Tokens t, int i) {
    if (t.length(i) < 3
        || t.text.charAt(t.start[i]) != '0'
        || t.glued(i)
        || t.glued(i + 1)
        || lexicon.is(t, i + 1, Sense.Kind.CLOCK)) {
      return 0;
    }
    int end = i + 1;
    while (t.isDigits(end)) {
      end++;
    }
    return end;
  }

  /** Past a house number with its street, or 0. */
  private int address(Tokens t, int i) {
    int at = t.isWord(i + 1) && t.glued(i + 1) && t.length(i + 1) == 1 ? i + 2 : i + 1;
    if (t.length(i) > LONGEST_HOUSE) {
      return 0;
    }
    for (int k = at; k <= at + LONGEST_STREET && t.isWord(k) && t.has(k, Tokens.CAPITAL); k++) {
      Sense label = k == at ? null : lexicon.find(t, k, Sense.Kind.LABEL);
      if (label != null && label.value().equals("street")) {
        int end = k + label.length();
        return nouns.after(t, end).groups() == 0 ? end : 0;
      }
    }
    return 0;
  }

  /** Past the groups of a telephone number, or 0. */
  private static int phone(Tokens t, int i) {
    int end = i + 1;
    if (!t.isDigits(i) || !t.glued(i) || t.length(i) > LONGEST_DIALLING_CODE) {
      return 0;
    }
    while (t.isDigits(end) || (t.is(end, '-') && t.isDigits(end + 1))) {
      end++;
    }
    return end > i + 2 ? end : 0;
  }

  /** "John Smith, 45, said": a name of two words, and its age between commas. */
  private boolean isAgeOfNamed(Tokens t, int i) {
    return t.length(i) <= 2
        && t.is(i - 1, ',')
        && t.is(i + 1, ',')
        && t.isWord(i - 2)
        && t.has(i - 2, Tokens.CAPITAL)
        && t.isWord(i - 3)
        && t.has(i - 3, Tokens.CAPITAL)
        && !lexicon.begins(
            t,
            i - 2,
            Sense.Kind.ACTOR.bit()
                | Sense.Kind.MONTH.bit()
                | Sense.Kind.WEEKDAY.bit()
                | Sense.Kind.NOUN.bit());
  }

  private @Nullable Figure age(Tokens t, int i) {
    Numeral number = numbers.at(t, i);
    return number == null ? null : Figure.of(Kind.AGE, i, number, Nouns.Found.only(0));
  }

  private static Figure whole(Tokens t, int i, int end) {
    Numeral name = new Numeral(i, Math.min(end, t.size), Form.LABEL, null);
    return Figure.of(Kind.LABEL, i, name, Nouns.Found.only(0));
  }
}
