package io.factsheet.evidence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads currency signs, codes and words before and after a number. */
final class Currencies {
  /** "Rs 5" and "KSh 5" are money; "Won 5" and "Mark 5" are not. */
  private static final int SHORTEST_WORD = 4;

  private final Lexicon lexicon;
  private final Map<String, List<String>> codes = new ConcurrentHashMap<>();

  Currencies(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * A currency in the text.
   *
   * @param to the token after it
   * @param codes ISO 4217, the likeliest first
   * @param settled whether the words alone mean the first
   */
  record Found(int to, List<String> codes, boolean settled) {}

  /** A sign or code right before a number that begins where it ends; never a word. */
  @Nullable Found before(Tokens t, int i) {
    Sense sense = lexicon.find(t, i, Sense.Kind.CURRENCY);
    if (sense == null) {
      return null;
    }
    int to = i + sense.length();
    int last = to - 1;
    if (isLetter(t, i, sense) && (t.glued(i) || !t.glued(to) || !isSum(t, to))) {
      return null;
    }
    boolean symbol = t.type[last] == Tokens.OTHER;
    boolean digits = to < t.size && t.type[to] != Tokens.WORD;
    boolean shortened =
        t.has(i, Tokens.CAPITAL) && t.length(i) < SHORTEST_WORD && sense.capital() != 0;
    boolean code = t.has(i, Tokens.UPPER) || t.has(i, Tokens.POINTS) || shortened || t.glued(to);
    return to < t.size && (symbol || (code && digits)) ? found(sense, to) : null;
  }

  /**
   * The currency after a number, or else the sign before it; of both, the one that says more.
   *
   * @param sign what {@link #before} found
   */
  @Nullable Found after(Tokens t, int i, @Nullable Found sign) {
    Sense sense = lexicon.find(t, i, Sense.Kind.CURRENCY);
    if (sense == null && lexicon.is(t, i, Sense.Kind.ACTOR)) {
      Sense adjective = lexicon.find(t, i, Sense.Kind.ACTOR);
      int next = adjective == null ? i : i + adjective.length();
      sense = lexicon.find(t, next, Sense.Kind.CURRENCY);
      i = next;
    }
    if (sense == null || isLetter(t, i, sense)) {
      return sign == null ? null : new Found(i, sign.codes(), sign.settled());
    }
    Found word = found(sense, i + sense.length());
    boolean signSaysMore = sign != null && sign.codes().size() == 1 && word.codes().size() > 1;
    return signSaysMore && sign != null ? new Found(word.to(), sign.codes(), sign.settled()) : word;
  }

  /** Whether the currency is one bare letter, which names far more things than money. */
  private static boolean isLetter(Tokens t, int i, Sense sense) {
    return sense.length() == 1
        && t.isWord(i)
        && t.length(i) == 1
        && t.text.charAt(t.start[i]) < 128;
  }

  /** "R500", "R5.20", "R5 million", "P5bn"; but not "Q3", "K2" or "P5". */
  private boolean isSum(Tokens t, int i) {
    return t.isDigits(i)
        && (t.length(i) > 2
            || ((t.is(i + 1, ',') || t.is(i + 1, '.')) && t.glued(i + 2) && t.isDigits(i + 2))
            || lexicon.is(t, i + 1, Sense.Kind.MAGNITUDE)
            || (t.glued(i + 1) && lexicon.is(t, i + 1, Sense.Kind.SUFFIX)));
  }

  /** Values read "USD! CAD AUD": the exclamation mark settles on the first. */
  private Found found(Sense sense, int to) {
    String value = sense.value();
    boolean settled = value.length() == 3 || value.charAt(3) == '!';
    List<String> all =
        codes.computeIfAbsent(value, v -> List.of(v.replace("!", "").split(" ", -1)));
    return new Found(to, all, settled);
  }
}
