package io.factsheet.evidence.quote;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Takes spacing and typography off a text, cluster by cluster, so that each keeps its place.
 *
 * <p>Runs of spaces become one space, runs of dashes one hyphen, quotation marks straight,
 * ligatures letters; what takes no room goes. Every cluster is decomposed as by Unicode's form NFD.
 * It has at most {@value #MARKS} marks, as in the Stream-Safe Text Format of UAX #15: more could
 * not be put in order in linear time.
 */
final class Normalizing {
  private static final int MARKS = 30;

  /** Behind the end of a text: nothing that changes what stands before it. */
  private static final char END = '.';

  private final String raw;
  private final char[] in;
  private char[] out;
  private int[] starts;
  private int[] ends;
  private int length;

  Normalizing(String raw) {
    this.raw = raw;
    in = raw.toCharArray();
    out = new char[in.length];
    starts = new int[in.length];
    ends = new int[in.length];
  }

  /** Whether a text is its own normalized form. */
  static boolean isNormal(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isPlain(text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : END)) {
        return false;
      }
    }
    return true;
  }

  Normalized result() {
    int i = 0;
    while (i < in.length) {
      if (isPlain(in[i], i + 1 < in.length ? in[i + 1] : END)) {
        append(in[i], i, i + 1);
        i++;
      } else {
        int c = Character.codePointAt(in, i);
        int end = i + Character.charCount(c);
        i = Typography.isSilent(c) ? end : cluster(c, i, end);
      }
    }
    return new Normalized(
        raw,
        new String(out, 0, length),
        Arrays.copyOf(starts, length),
        Arrays.copyOf(ends, length));
  }

  /** Most of a text: an ASCII character that stands for itself, and no mark or space after it. */
  private static boolean isPlain(char c, char next) {
    return c >= ' ' && c < 0x80 && c != '-' && c != '`' && next < 0x80 && (c != ' ' || next > ' ');
  }

  /** Appends the cluster whose first character is given, and returns where it ends. */
  private int cluster(int c, int start, int firstEnd) {
    var cluster = new StringBuilder();
    int end = firstEnd;
    if (Typography.isSpace(c)) {
      end = run(end, Kind.SPACE);
      cluster.append(' ');
    } else if (Typography.isDash(c)) {
      end = run(end, Kind.DASH);
      cluster.append('-');
    } else {
      String plain = Typography.plain(c);
      if (plain == null) {
        cluster.appendCodePoint(c);
      } else {
        cluster.append(plain);
      }
    }
    end = marks(end, cluster);
    CharSequence decomposed = decomposed(cluster);
    for (int i = 0; i < decomposed.length(); i++) {
      append(decomposed.charAt(i), start, end);
    }
    return end;
  }

  private enum Kind {
    SPACE,
    DASH,
    MARK;

    boolean has(int c) {
      return switch (this) {
        case SPACE -> Typography.isSpace(c);
        case DASH -> Typography.isDash(c);
        case MARK -> Typography.isMark(c);
      };
    }
  }

  /** Where the run of characters of this kind ends; what takes no room may stand among them. */
  private int run(int from, Kind kind) {
    int end = from;
    int next = next(end, kind);
    while (next >= 0) {
      end = next + Character.charCount(Character.codePointAt(in, next));
      next = next(end, kind);
    }
    return end;
  }

  private int marks(int from, StringBuilder cluster) {
    int end = from;
    int next = next(end, Kind.MARK);
    for (int count = 0; next >= 0 && count < MARKS; count++) {
      int mark = Character.codePointAt(in, next);
      cluster.appendCodePoint(mark);
      end = next + Character.charCount(mark);
      next = next(end, Kind.MARK);
    }
    return end;
  }

  /** Where the next character that takes room stands if it is of this kind, else -1. */
  private int next(int from, Kind kind) {
    int i = from;
    while (i < in.length) {
      int c = Character.codePointAt(in, i);
      if (!Typography.isSilent(c)) {
        return kind.has(c) ? i : -1;
      }
      i += Character.charCount(c);
    }
    return -1;
  }

  private static CharSequence decomposed(StringBuilder cluster) {
    for (int i = 0; i < cluster.length(); i++) {
      if (cluster.charAt(i) >= 0xC0) {
        return Normalizer.normalize(cluster, Normalizer.Form.NFD);
      }
    }
    return cluster;
  }

  private void append(char c, int start, int end) {
    if (length == out.length) {
      int room = length + length / 2 + 16;
      out = Arrays.copyOf(out, room);
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
    }
    out[length] = c;
    starts[length] = start;
    ends[length] = end;
    length++;
  }
}
