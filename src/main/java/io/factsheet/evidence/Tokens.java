package io.factsheet.evidence;

import java.util.Arrays;

/**
 * A text cut into words, runs of digits and single other characters, as parallel arrays: the checks
 * run over these and make no strings.
 */
final class Tokens {
  static final byte WORD = 0;
  static final byte DIGITS = 1;
  static final byte OTHER = 2;

  /** White space stands before the token. */
  static final byte SPACED = 1;

  /** A line break stands before the token. */
  static final byte NEW_LINE = 2;

  /** The first letter is upper case. */
  static final byte CAPITAL = 4;

  /** All letters, at least two, are upper case. */
  static final byte UPPER = 8;

  /** An abbreviation written with its own points, as in "U.S." or "p.m.". */
  static final byte POINTS = 16;

  /** No word of the lexicon. */
  static final int UNKNOWN = -1;

  final String text;
  int size;
  int[] start;
  int[] end;

  /** The id the lexicon gives to the word or character, or {@link #UNKNOWN}. */
  int[] word;

  byte[] type;
  byte[] shape;

  /** The folded character that a token of type {@link #OTHER} is; else 0. */
  char[] sign;

  /**
   * The kinds of the lexicon's phrases that begin with the token, as bits; set when all are cut.
   */
  long[] kinds = {};

  Tokens(String text) {
    this.text = text;
    int expected = text.length() / 4 + 8;
    start = new int[expected];
    end = new int[expected];
    word = new int[expected];
    type = new byte[expected];
    shape = new byte[expected];
    sign = new char[expected];
  }

  void add(byte tokenType, int from, int to, int wordId, int flags) {
    if (size == start.length) {
      int more = size * 2;
      start = Arrays.copyOf(start, more);
      end = Arrays.copyOf(end, more);
      word = Arrays.copyOf(word, more);
      type = Arrays.copyOf(type, more);
      shape = Arrays.copyOf(shape, more);
      sign = Arrays.copyOf(sign, more);
    }
    type[size] = tokenType;
    start[size] = from;
    end[size] = to;
    word[size] = wordId;
    shape[size] = (byte) flags;
    sign[size] = tokenType == OTHER ? Letters.fold(text.charAt(from)) : 0;
    size++;
  }

  boolean has(int i, byte flag) {
    return i >= 0 && i < size && (shape[i] & flag) != 0;
  }

  boolean isWord(int i) {
    return i >= 0 && i < size && type[i] == WORD;
  }

  boolean isDigits(int i) {
    return i >= 0 && i < size && type[i] == DIGITS;
  }

  int length(int i) {
    return end[i] - start[i];
  }

  /** Whether token i follows its neighbour without anything between. */
  boolean glued(int i) {
    return i > 0 && i < size && start[i] == end[i - 1];
  }

  /** Whether token i is the single character c, typographic variants included. */
  boolean is(int i, char c) {
    return i >= 0 && i < size && sign[i] == c;
  }

  /** The characters from one token up to another, exclusive. */
  String words(int from, int to) {
    return text.substring(start[from], end[to - 1]);
  }
}
