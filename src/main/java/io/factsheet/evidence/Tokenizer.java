package io.factsheet.evidence;

/** Cuts a text into tokens in one pass, looking each word up as it goes by. */
final class Tokenizer {
  private static final int HASH_START = 0x811c9dc5;
  private static final int HASH_PRIME = 0x01000193;

  private Tokenizer() {}

  static Tokens tokens(String text, Lexicon lexicon) {
    Tokens tokens = new Tokens(text);
    int length = text.length();
    int flags = 0;
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      if (Letters.isSpace(c)) {
        flags |= c == '\n' || c == '\r' ? Tokens.SPACED | Tokens.NEW_LINE : Tokens.SPACED;
        i++;
        continue;
      }
      if (Letters.isIgnored(c)) {
        i++;
        continue;
      }
      int end;
      if (Letters.isLetter(c)) {
        end = word(tokens, lexicon, i, flags);
      } else if (Letters.isDigit(c)) {
        end = i + 1;
        while (end < length && Letters.isDigit(text.charAt(end))) {
          end++;
        }
        tokens.add(Tokens.DIGITS, i, end, digits(tokens, lexicon, i, end), flags);
      } else if (possessive(text, i)) {
        end = i + 2;
        int hash = hash(hash(HASH_START, '\''), 's');
        tokens.add(Tokens.WORD, i, end, lexicon.wordId(text, i, end, hash), flags);
      } else {
        end = i + 1;
        int hash = hash(HASH_START, Letters.fold(c));
        tokens.add(Tokens.OTHER, i, end, lexicon.wordId(text, i, end, hash), flags);
      }
      flags = 0;
      i = end;
    }
    lexicon.mark(tokens);
    return tokens;
  }

  /** Short runs of digits are looked up too: "G7" and "F-16" are words of the lexicon. */
  private static int digits(Tokens tokens, Lexicon lexicon, int from, int end) {
    if (end - from > 4) {
      return Tokens.UNKNOWN;
    }
    int hash = HASH_START;
    for (int i = from; i < end; i++) {
      hash = hash(hash, tokens.text.charAt(i));
    }
    return lexicon.wordId(tokens.text, from, end, hash);
  }

  private static int word(Tokens tokens, Lexicon lexicon, int from, int flags) {
    String text = tokens.text;
    int points = pointed(text, from);
    int end = points > 0 ? points : from;
    int hash = HASH_START;
    boolean capital = isUpper(text.charAt(from));
    int upper = 0;
    int letters = 0;
    int i = from;
    for (; points > 0 ? i < points : i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') { // most of all letters
        hash = hash(hash, c);
        letters++;
        continue;
      }
      if (c == '.' && points > 0) {
        continue;
      }
      boolean letter = Letters.isLetter(c);
      if (!letter && !Letters.isIgnored(c) && !apostropheInside(text, i)) {
        break;
      }
      char folded = Letters.fold(c);
      if (folded != Letters.IGNORED) {
        hash = hash(hash, folded);
        letters++;
        upper += capital && isUpper(c) ? 1 : 0;
      }
    }
    end = Math.max(end, i);
    int shape = flags;
    if (capital) {
      shape |= Tokens.CAPITAL;
      shape |= upper == letters && letters > 1 ? Tokens.UPPER : 0;
    }
    shape |= points > 0 ? Tokens.POINTS : 0;
    tokens.add(Tokens.WORD, from, end, lexicon.wordId(text, from, end, hash), shape);
    return end;
  }

  private static boolean isUpper(char c) {
    return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
  }

  /** The end of an abbreviation of single letters with points ("U.S.", "p.m."), or 0. */
  private static int pointed(String text, int from) {
    int i = from;
    int letters = 0;
    while (i + 1 < text.length()
        && Letters.isLetter(text.charAt(i))
        && text.charAt(i + 1) == '.'
        && letters < 6) {
      i += 2;
      letters++;
    }
    if (letters == 0) {
      return 0;
    }
    if (i < text.length() && Letters.isLetter(text.charAt(i))) {
      // "U.S" and "p.m" without the last point, but not the end of one sentence in "plan B.The".
      boolean single = i + 1 >= text.length() || !Letters.isLetter(text.charAt(i + 1));
      return single ? i + 1 : 0;
    }
    return letters > 1 ? i : 0;
  }

  private static boolean apostropheInside(String text, int i) {
    return Letters.fold(text.charAt(i)) == '\''
        && i + 1 < text.length()
        && Letters.isLetter(text.charAt(i + 1))
        && !possessive(text, i);
  }

  /** Whether "'s" stands here and ends a word. */
  private static boolean possessive(String text, int i) {
    return Letters.fold(text.charAt(i)) == '\''
        && i + 1 < text.length()
        && (text.charAt(i + 1) == 's' || text.charAt(i + 1) == 'S')
        && (i + 2 >= text.length() || !Letters.isLetter(text.charAt(i + 2)));
  }

  static int hash(int hash, char folded) {
    return (hash ^ folded) * HASH_PRIME;
  }

  /** The hash under which the lexicon keeps a folded word. */
  static int hash(String folded) {
    int hash = HASH_START;
    for (int i = 0; i < folded.length(); i++) {
      hash = hash(hash, folded.charAt(i));
    }
    return hash;
  }
}
