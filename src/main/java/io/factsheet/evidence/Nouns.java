package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.util.List;

/** Finds the noun that a figure counts: "3,000 illegal migrants", "51 such attempts". */
final class Nouns {
  private static final int REACH = 12;
  private static final Found NONE = new Found(0, 0, false, false);

  private final Lexicon lexicon;

  Nouns(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The nouns after a figure.
   *
   * @param groups of the head noun, as bits
   * @param to the token after it, or 0
   * @param bare whether nothing follows that could be a noun
   * @param of whether "of" stands between: "half of the soldiers"
   */
  record Found(long groups, int to, boolean bare, boolean of) {
    static Found only(long groups) {
      return new Found(groups, 0, false, false);
    }
  }

  /** The bit of a group; 0 for a name without nouns, which any figure may count. */
  long group(String name) {
    return lexicon.group(name);
  }

  /** The head noun of the phrase that a figure ending before token i begins. */
  Found after(Tokens t, int i) {
    int at = i;
    boolean of = lexicon.is(t, at, Kind.OF);
    if (of) {
      at++;
      at = lexicon.is(t, at, Kind.DETERMINER) ? at + 1 : at;
    }
    // "150-strong", "10-vehicle": the word that hangs on the number is what it counts.
    boolean attached = t.is(at - 1, '-') && t.glued(at);
    int start = at;
    Found best = NONE;
    for (int steps = 0; steps < REACH && at < t.size; steps++) {
      if (t.type[at] != Tokens.WORD) {
        boolean inName = t.glued(at) && (t.glued(at + 1) || t.isDigits(at));
        if (!inName || (t.type[at] == Tokens.OTHER && !t.is(at, '-'))) {
          break;
        }
        at++;
        continue;
      }
      List<Sense> senses = lexicon.findAll(t, at, Kind.NOUN);
      if (!senses.isEmpty()) {
        long mask = 0;
        for (Sense sense : senses) {
          mask |= group(sense.value());
        }
        at += senses.getFirst().length();
        best = new Found(mask, at, false, of);
        if (attached) {
          break;
        }
        continue;
      }
      boolean paired =
          best.to() == 0
              && lexicon.is(t, at, Kind.AND)
              && lexicon.is(t, at - 1, Kind.ACTOR)
              && lexicon.is(t, at + 1, Kind.ACTOR);
      if (best.to() > 0 || (!paired && stops(t, at))) {
        break;
      }
      at++;
    }
    return best.to() == 0 ? new Found(0, 0, at == start, of) : best;
  }

  /** Whether no noun can follow the word before token i, which then stands for itself. */
  boolean endsPhrase(Tokens t, int i) {
    return !t.isWord(i) || stops(t, i);
  }

  private boolean stops(Tokens t, int i) {
    long stop =
        Kind.STOP.bit()
            | Kind.PREPOSITION.bit()
            | Kind.CLAUSE.bit()
            | Kind.CONTRAST.bit()
            | Kind.REPORT.bit()
            | Kind.VERB.bit()
            | Kind.DETERMINER.bit()
            | Kind.MONTH.bit()
            | Kind.WEEKDAY.bit();
    return lexicon.begins(t, i, stop)
        && (lexicon.is(t, i, Kind.STOP)
            || lexicon.is(t, i, Kind.PREPOSITION)
            || lexicon.is(t, i, Kind.CLAUSE)
            || lexicon.is(t, i, Kind.CONTRAST)
            || lexicon.is(t, i, Kind.REPORT)
            || lexicon.is(t, i, Kind.VERB)
            || lexicon.is(t, i, Kind.DETERMINER)
            || lexicon.is(t, i, Kind.MONTH)
            || lexicon.is(t, i, Kind.WEEKDAY));
  }
}
