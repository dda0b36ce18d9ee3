package io.factsheet.http.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a file that a {@code Range} field asks for (RFC 9110, section 14).
 *
 * @param first the first byte, from 0
 * @param length how many; 0 where the file has none of the bytes asked for
 */
record ByteRange(long first, long length) {
  private static final Pattern SINGLE =
      Pattern.compile("bytes[ \\t]*=[ \\t,]*(\\d*)-(\\d*)[ \\t,]*", Pattern.CASE_INSENSITIVE);

  /** More digits than a long has mean a place behind the end of every file. */
  private static final int DIGITS = 18;

  /**
   * Empty where the field asks for several ranges, for another unit or in no known form: it is then
   * ignored, and the whole file sent.
   */
  static Optional<ByteRange> parse(String field, long size) {
    Matcher range = SINGLE.matcher(field.strip());
    if (!range.matches()) {
      return Optional.empty();
    }
    String from = range.group(1);
    String to = range.group(2);
    if (from.isEmpty()) {
      return to.isEmpty()
          ? Optional.empty()
          : Optional.of(suffix(Math.min(number(to), size), size));
    }
    long first = number(from);
    long last = to.isEmpty() ? Long.MAX_VALUE : number(to);
    if (last < first) {
      return Optional.empty();
    }
    return Optional.of(
        first >= size
            ? new ByteRange(first, 0)
            : new ByteRange(first, Math.min(last, size - 1) - first + 1));
  }

  private static ByteRange suffix(long length, long size) {
    return new ByteRange(size - length, length);
  }

  private static long number(String digits) {
    String significant = digits.replaceFirst("^0+(?=.)", "");
    return significant.length() > DIGITS ? Long.MAX_VALUE : Long.parseLong(significant);
  }

  boolean isSatisfiable() {
    return length > 0;
  }

  /** The {@code Content-Range} field. */
  String contentRange(long size) {
    return isSatisfiable()
        ? "bytes " + first + "-" + (first + length - 1) + "/" + size
        : "bytes */" + size;
  }
}
