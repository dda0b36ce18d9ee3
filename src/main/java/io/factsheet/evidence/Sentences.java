package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.util.Arrays;

/** Where the sentences of a text begin and end, in tokens. */
final class Sentences {
  private final int[] starts;

  private Sentences(int[] starts) {
    this.starts = starts;
  }

  static Sentences of(Tokens t, Lexicon lexicon) {
    int[] starts = new int[8];
    int count = 1;
    for (int i = 1; i < t.size; i++) {
      if (t.has(i, Tokens.NEW_LINE) || (ends(t, i - 1, lexicon) && begins(t, i))) {
        if (count + 1 >= starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i;
      }
    }
    starts = Arrays.copyOf(starts, count + 1);
    starts[count] = t.size;
    return new Sentences(starts);
  }

  /** The number of the sentence that a token stands in. */
  int at(int token) {
    int found = Arrays.binarySearch(starts, 0, starts.length - 1, token);
    return found >= 0 ? found : -found - 2;
  }

  int count() {
    return starts.length - 1;
  }

  int start(int sentence) {
    return starts[sentence];
  }

  /** The token after the last. */
  int end(int sentence) {
    return starts[sentence + 1];
  }

  private static boolean ends(Tokens t, int i, Lexicon lexicon) {
    int at = i;
    while (at > 0 && at > i - 3 && (t.is(at, '"') || t.is(at, '\'') || t.is(at, ')'))) {
      at--;
    }
    if (t.is(at, '!') || t.is(at, '?')) {
      return true;
    }
    if (!t.is(at, '.')) {
      return false;
    }
    boolean abbreviated =
        at > 0
            && t.isWord(at - 1)
            && (t.length(at - 1) == 1 || lexicon.is(t, at - 1, Kind.ABBREVIATION));
    return !abbreviated;
  }

  private static boolean begins(Tokens t, int i) {
    return t.has(i, Tokens.SPACED) && (t.has(i, Tokens.CAPITAL) || t.type[i] != Tokens.WORD);
  }
}
