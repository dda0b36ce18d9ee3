package io.factsheet.evidence.agreement;

import java.util.Arrays;

/**
 * Numbers to be counted up to a limit while more come in, each in log n steps: a binary indexed
 * tree (Fenwick, 1994).
 */
final class Tally {
  private final double[] numbers;
  private final int[] tree;

  /**
   * @param numbers all that will come in, in any order
   */
  Tally(double[] numbers) {
    this.numbers = Arrays.stream(numbers).sorted().distinct().toArray();
    this.tree = new int[this.numbers.length + 1];
  }

  void add(double number) {
    for (int i = rank(number); i < tree.length; i += i & -i) {
      tree[i]++;
    }
  }

  /** How many came in that are no larger. */
  int upTo(double limit) {
    int count = 0;
    for (int i = rank(limit); i > 0; i -= i & -i) {
      count += tree[i];
    }
    return count;
  }

  /** How many of the distinct numbers are no larger. */
  private int rank(double limit) {
    int found = Arrays.binarySearch(numbers, limit);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
