package io.factsheet.evidence.agreement;

import io.factsheet.model.Agreement;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Compares statements about the same thing, a million of them in some 60 MB: what a statement is
 * about, its origin and its words are kept as fingerprints. Two that are not the same share one
 * once in 10¹⁹ times.
 */
public final class Comparison {
  private static final int ROOM = 1024;

  private long[] names = new long[ROOM];
  private long[] about = new long[ROOM];
  private long[] origins = new long[ROOM];
  private long[] words = new long[ROOM];
  private double[] lows = new double[ROOM];
  private double[] highs = new double[ROOM];
  private int size;

  /**
   * Takes in a statement; one whose words set no bound to its figure is not compared.
   *
   * @param name by which {@link #results} knows it
   */
  public void add(long name, Statement statement) {
    Span span = Span.of(statement.figure());
    if (span == null) {
      return;
    }
    if (size == names.length) {
      grow(size + (size >> 1));
    }
    names[size] = name;
    about[size] = Fingerprint.of(statement.about(), statement.figure().currency());
    origins[size] = Fingerprint.ofWords(statement.origin());
    words[size] = Fingerprint.ofWords(statement.words());
    lows[size] = span.low();
    highs[size] = span.high();
    size++;
  }

  private void grow(int length) {
    names = Arrays.copyOf(names, length);
    about = Arrays.copyOf(about, length);
    origins = Arrays.copyOf(origins, length);
    words = Arrays.copyOf(words, length);
    lows = Arrays.copyOf(lows, length);
    highs = Arrays.copyOf(highs, length);
  }

  /** Takes in how a figure stands. */
  @FunctionalInterface
  public interface Sink {
    void add(long name, Agreement agreement);
  }

  /** Tells of each statement that was compared, in the order of their names. */
  public void results(Sink sink) {
    Agreement[] results = new Agreement[size];
    int[] byThing = sorted(about);
    for (int from = 0; from < size; ) {
      int to = from + 1;
      while (to < size && about[byThing[to]] == about[byThing[from]]) {
        to++;
      }
      compare(Arrays.copyOfRange(byThing, from, to), results);
      from = to;
    }
    for (int i : sorted(names)) {
      sink.add(names[i], results[i]);
    }
  }

  private void compare(int[] group, Agreement[] results) {
    int[] origin = Origins.of(pick(origins, group), pick(words, group));
    Span[] spans = new Span[group.length];
    for (int i = 0; i < group.length; i++) {
      spans[i] = new Span(lows[group[i]], highs[group[i]]);
    }
    int[] disagreeing = Gaps.between(origin, spans).around(spans);
    int others = (int) IntStream.of(origin).distinct().count() - 1;
    for (int i = 0; i < group.length; i++) {
      results[group[i]] = new Agreement(others - disagreeing[i], disagreeing[i]);
    }
  }

  private static long[] pick(long[] values, int[] at) {
    return IntStream.of(at).mapToLong(i -> values[i]).toArray();
  }

  private int[] sorted(long[] by) {
    return IntStream.range(0, size)
        .boxed()
        .sorted((a, b) -> Long.compare(by[a], by[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
