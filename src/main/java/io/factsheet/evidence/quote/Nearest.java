package io.factsheet.evidence.quote;

import org.jspecify.annotations.Nullable;

/**
 * The part of a text that is most like a quote: the window of the quote's length that has most of
 * its runs of three characters, without regard to case, laid over the quote. Linear.
 */
final class Nearest {
  private static final int RUN = 3;

  /** No more of a quote than this is looked for. */
  private static final int LONGEST = 600;

  /** A window with fewer of the quote's runs than one in this many is not like it. */
  private static final int ENOUGH = 3;

  private final String text;
  private final Runs runs;
  private final int width;

  private Nearest(String quote, String text) {
    this.text = text;
    String start = quote.length() <= LONGEST ? quote : quote.substring(0, LONGEST);
    width = start.length() - RUN + 1;
    runs = new Runs(width);
    for (int i = 0; i < width; i++) {
      runs.want(run(start, i), i);
    }
  }

  /** The part in chars of the text, or null where nothing is like the quote. */
  static @Nullable Span to(String quote, String text) {
    return quote.length() < RUN || text.length() < RUN ? null : new Nearest(quote, text).best();
  }

  private @Nullable Span best() {
    int[] window = new int[width];
    int score = 0;
    int most = 0;
    int last = 0;
    for (int i = 0; i + RUN <= text.length(); i++) {
      int oldest = i < width ? -1 : window[i % width];
      if (oldest >= 0 && runs.leave(oldest)) {
        score--;
      }
      int newest = runs.slot(run(text, i));
      window[i % width] = newest;
      if (newest >= 0 && runs.enter(newest)) {
        score++;
      }
      if (score > most) {
        most = score;
        last = i;
      }
    }
    return most == 0 || most * ENOUGH < width ? null : laidOver(last);
  }

  /** The window that ends with this run, with what the quote has before its first run and after. */
  private Span laidOver(int last) {
    int first = Math.max(0, last - width + 1);
    while (runs.slot(run(text, first)) < 0) {
      first++;
    }
    int start = Math.max(0, first - runs.firstAt(runs.slot(run(text, first))));
    int after = width - 1 - runs.lastAt(runs.slot(run(text, last)));
    int end = Math.min(text.length(), last + RUN + after);
    // A run of spaces is one space here, and the run that both have is not of spaces only.
    return new Span(
        text.charAt(start) == ' ' ? start + 1 : start, text.charAt(end - 1) == ' ' ? end - 1 : end);
  }

  private static long run(String text, int at) {
    long run = 0;
    for (int i = at; i < at + RUN; i++) {
      run = (run << 16) | Character.toLowerCase(text.charAt(i));
    }
    return run;
  }

  /** How often the quote has each run, and how often the window: a hash table of fixed size. */
  private static final class Runs {
    private final long[] keys;
    private final int[] wanted;
    private final int[] present;
    private final int[] firstAt;
    private final int[] lastAt;
    private final int shift;

    Runs(int size) {
      int bits = 33 - Integer.numberOfLeadingZeros(size);
      keys = new long[1 << bits];
      wanted = new int[1 << bits];
      present = new int[1 << bits];
      firstAt = new int[1 << bits];
      lastAt = new int[1 << bits];
      shift = 64 - bits;
    }

    /** Takes up a run of the quote; they come in their order. */
    void want(long run, int at) {
      int slot = probe(run);
      if (wanted[slot]++ == 0) {
        keys[slot] = run;
        firstAt[slot] = at;
      }
      lastAt[slot] = at;
    }

    int firstAt(int slot) {
      return firstAt[slot];
    }

    int lastAt(int slot) {
      return lastAt[slot];
    }

    /** Where a run is kept, or -1 where the quote does not have it. */
    int slot(long run) {
      int slot = probe(run);
      return wanted[slot] == 0 ? -1 : slot;
    }

    /** Counts a run into the window; tells whether the quote has it so often. */
    boolean enter(int slot) {
      return ++present[slot] <= wanted[slot];
    }

    /** Counts a run out of the window; tells whether the quote has it so often. */
    boolean leave(int slot) {
      return --present[slot] < wanted[slot];
    }

    private int probe(long run) {
      int slot = (int) ((run * 0x9E3779B97F4A7C15L) >>> shift);
      while (wanted[slot] > 0 && keys[slot] != run) {
        slot = (slot + 1) & (keys.length - 1);
      }
      return slot;
    }
  }
}
