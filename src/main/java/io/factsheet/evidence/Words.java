package io.factsheet.evidence;

import java.util.Arrays;
import java.util.Locale;

/**
 * The words of a lexicon, each under an id from 0, in a hash table that is asked with a stretch of
 * a text and makes no string of it.
 */
final class Words {
  private String[] words = new String[256];
  private int[] hashes = new int[256];
  private int size;
  private int[] slots = new int[1024];

  Words() {
    Arrays.fill(slots, -1);
  }

  /** The id of the word that stands in a text, given the hash of its folded letters. */
  int find(String text, int from, int to, int hash) {
    int mask = slots.length - 1;
    for (int slot = spread(hash) & mask; slots[slot] >= 0; slot = slot + 1 & mask) {
      int id = slots[slot];
      if (hashes[id] == hash && same(words[id], text, from, to)) {
        return id;
      }
    }
    return Tokens.UNKNOWN;
  }

  /** The id of a word, which gets one where it has none. */
  int intern(String text, int from, int to) {
    String folded = folded(text, from, to);
    int hash = Tokenizer.hash(folded);
    int known = find(folded, 0, folded.length(), hash);
    if (known >= 0) {
      return known;
    }
    if (size == words.length) {
      words = Arrays.copyOf(words, size * 2);
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    words[size] = folded;
    hashes[size] = hash;
    size++;
    if (size * 2 > slots.length) {
      slots = new int[slots.length * 4];
      Arrays.fill(slots, -1);
      for (int id = 0; id < size; id++) {
        place(id);
      }
    } else {
      place(size - 1);
    }
    return size - 1;
  }

  private void place(int id) {
    int mask = slots.length - 1;
    int slot = spread(hashes[id]) & mask;
    while (slots[slot] >= 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = id;
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }

  private static boolean same(String folded, String text, int from, int to) {
    int k = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (k < folded.length() && folded.charAt(k) == c) {
        k++;
        continue;
      }
      char f = Letters.fold(c);
      if (f == Letters.IGNORED || (c == '.' && to - from > 1)) {
        continue;
      }
      if (k == folded.length() || folded.charAt(k) != f) {
        return false;
      }
      k++;
    }
    return k == folded.length();
  }

  private static String folded(String text, int from, int to) {
    StringBuilder folded = new StringBuilder();
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      char f = Letters.fold(c);
      if (f != Letters.IGNORED && (c != '.' || to - from == 1)) {
        folded.append(f);
      }
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }
}
