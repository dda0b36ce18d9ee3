package io.factsheet.evidence;

import io.factsheet.evidence.Sense.Kind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in one German word: "zweihundertfünfzig", "einundzwanzigtausend", "hundertfünfte".
 *
 * <p>The parts come from the language's word files: the word is cut from the left into the longest
 * parts that are known, and refused where a rest remains.
 */
final class GermanCompounds implements Compounds {
  private static final int LONGEST_PART = 9;
  private static final int LONGEST_WORD = 60;
  private static final long PARTS =
      Kind.CARDINAL.bit()
          | Kind.HUNDRED.bit()
          | Kind.MORPHEME.bit()
          | Kind.AND.bit()
          | Kind.ORDINAL.bit()
          | Kind.ORDINAL_SUFFIX.bit();
  private static final Kind[] KINDS = {
    Kind.CARDINAL, Kind.HUNDRED, Kind.MORPHEME, Kind.AND, Kind.ORDINAL, Kind.ORDINAL_SUFFIX
  };

  private final Lexicon lexicon;

  GermanCompounds(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public @Nullable Found at(Tokens t, int i) {
    if (t.type[i] != Tokens.WORD || t.word[i] >= 0 || t.length(i) > LONGEST_WORD) {
      return null;
    }
    long total = 0;
    long group = 0;
    long pendingUnit = -1;
    int parts = 0;
    boolean ordinal = false;
    BigDecimal scale = null;
    for (int at = t.start[i]; at < t.end[i]; parts++) {
      Sense part = part(t.text, at, t.end[i]);
      if (part == null || ordinal) {
        return null;
      }
      at += part.value().isEmpty() ? 0 : lengthOf(t.text, at, t.end[i], part);
      int value = part.small();
      boolean scales = part.kind() == Kind.HUNDRED || part.kind() == Kind.MORPHEME;
      scale = scales ? part.number() : null;
      if (part.kind() == Kind.AND) {
        if (group % 100 >= 1 && group % 100 <= 9) {
          pendingUnit = group % 100;
          group -= pendingUnit;
        }
      } else if (part.kind() == Kind.HUNDRED) {
        group = (group == 0 ? 1 : group) * 100;
      } else if (part.kind() == Kind.MORPHEME) {
        total += (group == 0 ? 1 : group) * value;
        group = 0;
      } else if (part.kind() == Kind.ORDINAL_SUFFIX) {
        ordinal = true;
      } else {
        ordinal = part.kind() == Kind.ORDINAL;
        group += value + Math.max(0, pendingUnit);
        pendingUnit = -1;
      }
    }
    boolean whole = parts > 1 && pendingUnit < 0;
    return whole ? new Found(BigDecimal.valueOf(total + group), ordinal, scale) : null;
  }

  private @Nullable Sense part(String text, int from, int end) {
    for (int to = Math.min(end, from + LONGEST_PART); to > from + 1; to--) {
      Sense sense = partOf(text, from, to);
      if (sense != null) {
        return sense;
      }
    }
    return null;
  }

  private int lengthOf(String text, int from, int end, Sense part) {
    for (int to = Math.min(end, from + LONGEST_PART); to > from + 1; to--) {
      if (part.equals(partOf(text, from, to))) {
        return to - from;
      }
    }
    return end - from;
  }

  private @Nullable Sense partOf(String text, int from, int to) {
    Tokens one = Tokenizer.tokens(text.substring(from, to), lexicon);
    if (one.size != 1 || !lexicon.begins(one, 0, PARTS)) {
      return null;
    }
    for (Kind kind : KINDS) {
      Sense sense = lexicon.find(one, 0, kind);
      if (sense != null
          && (kind == Kind.AND || kind == Kind.ORDINAL_SUFFIX || sense.small() >= 0)) {
        return sense;
      }
    }
    return null;
  }
}
