package io.factsheet.evidence;

/** The branches of a tree over words, in one hash table: from a node and a word to a node. */
final class Branches {
  private long[] keys = new long[1024];
  private int[] targets = new int[1024];
  private int size;

  /** The node behind a word, or -1. */
  int child(int node, int word) {
    long key = key(node, word);
    int mask = keys.length - 1;
    for (int slot = slot(key) & mask; keys[slot] != 0; slot = slot + 1 & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return -1;
  }

  void add(int node, int word, int target) {
    if (++size * 2 > keys.length) {
      long[] oldKeys = keys;
      int[] oldTargets = targets;
      keys = new long[oldKeys.length * 4];
      targets = new int[oldKeys.length * 4];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          put(oldKeys[i], oldTargets[i]);
        }
      }
    }
    put(key(node, word), target);
  }

  private void put(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key) & mask;
    while (keys[slot] != 0) {
      slot = slot + 1 & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  /** Never 0, which marks a free slot. */
  private static long key(int node, int word) {
    return ((long) node << 32) + word + 1;
  }

  private static int slot(long key) {
    int hash = Long.hashCode(key * 0x9E3779B97F4A7C15L);
    return hash ^ hash >>> 15;
  }
}
