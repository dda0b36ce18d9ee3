package io.factsheet.pipeline;

import io.factsheet.model.Finding;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Gathers the results of a submission: all of them in the counts, and up to a limit in the list.
 * When the list is full, results with findings, and conflicts, push out the others.
 */
final class Results {
  private final int limit;
  private final TreeMap<Long, Result> telling = new TreeMap<>();
  private final TreeMap<Long, Result> plain = new TreeMap<>();

  /** Which of those that are not rejected have a warning, listed or not. */
  private final BitSet warned = new BitSet();

  private Counts counts = Counts.NONE;

  Results(int limit) {
    this.limit = limit;
  }

  void add(Result result) {
    Counts one = Counts.of(result);
    counts = counts.plus(one);
    warned.set(Math.toIntExact(result.index()), one.warnings() > 0);
    list(result);
  }

  /** Takes back what an earlier fact was answered with: it is rejected after all. */
  void reject(long index, Result.Outcome before, String factId, Finding why) {
    Result earlier = telling.remove(index);
    if (earlier == null) {
      earlier = plain.remove(index);
    }
    counts = counts.rejected(before, warned.get(Math.toIntExact(index)));
    if (earlier != null) {
      List<Finding> findings = new ArrayList<>(earlier.findings());
      findings.add(why);
      list(
          new Result(
              index,
              earlier.line(),
              factId,
              Result.Outcome.REJECTED,
              null,
              earlier.verdicts(),
              findings));
    }
  }

  private void list(Result result) {
    if (result.findings().isEmpty() && result.outcome() != Result.Outcome.CONFLICT) {
      if (telling.size() + plain.size() < limit) {
        plain.put(result.index(), result);
      }
      return;
    }
    if (telling.size() < limit) {
      telling.put(result.index(), result);
      if (telling.size() + plain.size() > limit) {
        plain.pollLastEntry();
      }
    }
  }

  Counts counts() {
    return counts;
  }

  /** By index. */
  List<Result> listed() {
    TreeMap<Long, Result> all = new TreeMap<>(telling);
    all.putAll(plain);
    return List.copyOf(all.values());
  }
}
