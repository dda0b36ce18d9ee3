package io.factsheet.evidence.agreement;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures that origins leave out: what lies before, between and behind the spans of each.
 *
 * <p>A span that agrees with no figure of an origin lies inside one gap of it, and one only; inside
 * a gap of its own origin it never lies. So to count the gaps around a span is to count the origins
 * that disagree, in n log n steps for n spans, where comparing each with each takes n².
 */
final class Gaps {
  private final List<Gap> gaps = new ArrayList<>();

  private Gaps() {}

  /** What lies between two figures, both of them excluded. */
  private record Gap(double after, double before) {}

  /**
   * @param origins of the spans
   */
  static Gaps between(int[] origins, Span[] spans) {
    Gaps gaps = new Gaps();
    double covered = Double.POSITIVE_INFINITY;
    int origin = -1;
    for (int i :
        ordered(
            spans.length,
            Comparator.<Integer>comparingInt(i -> origins[i])
                .thenComparingDouble(i -> spans[i].low()))) {
      if (origins[i] != origin) {
        gaps.add(covered, Double.POSITIVE_INFINITY);
        covered = Double.NEGATIVE_INFINITY;
        origin = origins[i];
      }
      gaps.add(covered, spans[i].low());
      covered = Math.max(covered, spans[i].high());
    }
    gaps.add(covered, Double.POSITIVE_INFINITY);
    return gaps;
  }

  private void add(double after, double before) {
    if (after < before) {
      gaps.add(new Gap(after, before));
    }
  }

  /** How many gaps lie around each span. */
  int[] around(Span[] spans) {
    gaps.sort(comparingDouble(Gap::after));
    Tally ends = new Tally(gaps.stream().mapToDouble(Gap::before).toArray());
    int[] around = new int[spans.length];
    int begun = 0;
    for (int i : ordered(spans.length, comparingDouble(i -> spans[i].low()))) {
      // What has no end lies inside a gap that has none.
      double low = Math.max(spans[i].low(), -Double.MAX_VALUE);
      double high = Math.min(spans[i].high(), Double.MAX_VALUE);
      for (; begun < gaps.size() && gaps.get(begun).after() < low; begun++) {
        ends.add(gaps.get(begun).before());
      }
      around[i] = begun - ends.upTo(high);
    }
    return around;
  }

  private static int[] ordered(int size, Comparator<Integer> by) {
    return IntStream.range(0, size).boxed().sorted(by).mapToInt(Integer::intValue).toArray();
  }
}
