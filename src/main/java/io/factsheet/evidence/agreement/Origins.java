package io.factsheet.evidence.agreement;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Finds out who is one origin: those of one name, and those who give a figure in the same words.
 */
final class Origins {
  private final int[] parents;

  private Origins(int size) {
    this.parents = IntStream.range(0, size).toArray();
  }

  /** The origin of each statement, as a number that all statements of it share. */
  static int[] of(long[] names, long[] words) {
    Origins origins = new Origins(names.length);
    origins.join(names);
    origins.join(words);
    return IntStream.range(0, names.length).map(origins::root).toArray();
  }

  private void join(long[] marks) {
    Map<Long, Integer> first = new HashMap<>();
    for (int i = 0; i < marks.length; i++) {
      Integer same = first.putIfAbsent(marks[i], i);
      if (same != null) {
        parents[root(i)] = root(same);
      }
    }
  }

  private int root(int i) {
    while (parents[i] != i) {
      parents[i] = parents[parents[i]]; // shortens the way for those who come after
      i = parents[i];
    }
    return i;
  }
}
