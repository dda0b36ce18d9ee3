package io.factsheet.evidence;

/** Finds a run of words in a text, whatever their case, accents and spacing. */
final class Phrases {
  private Phrases() {}

  /** The first token of the words in the text, or -1. */
  static int find(Tokens text, Tokens wanted) {
    if (wanted.size == 0) {
      return -1;
    }
    for (int i = 0; i + wanted.size <= text.size; i++) {
      int k = 0;
      while (k < wanted.size && same(text, i + k, wanted, k)) {
        k++;
      }
      if (k == wanted.size) {
        return i;
      }
    }
    return -1;
  }

  private static boolean same(Tokens a, int i, Tokens b, int k) {
    if (a.length(i) != b.length(k)) {
      return false;
    }
    for (int c = 0; c < a.length(i); c++) {
      char one = Letters.fold(a.text.charAt(a.start[i] + c));
      if (one != Letters.fold(b.text.charAt(b.start[k] + c))) {
        return false;
      }
    }
    return true;
  }
}
