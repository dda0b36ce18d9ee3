package io.factsheet.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a body as bytes, each of bounded length, so that wrong bytes in one concern no
 * other. A line ends with LF, which is not part of it.
 */
final class Lines {
  private static final int BUFFER = 8192;

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private long number;

  /**
   * @param longest how many characters a line may have
   */
  Lines(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line, or null at the end. */
  byte @Nullable [] next() throws IOException, MalformedSubmissionException {
    if (at == end && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int characters = 0;
    do {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        if ((buffer[at] & 0xC0) != 0x80 && ++characters > longest) {
          throw tooLong();
        }
        at++;
      }
      // Bytes that continue no character count for none, but take room all the same.
      if (line.size() > 4L * longest) {
        throw tooLong();
      }
      line.write(buffer, from, at - from);
      if (at < end) {
        at++;
        return line.toByteArray();
      }
    } while (fill());
    return line.toByteArray();
  }

  /** Of the line that {@link #next} returned last, from 1. */
  long number() {
    return number;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private MalformedSubmissionException tooLong() {
    return new MalformedSubmissionException(
        number,
        0,
        "The line has more than " + longest + " characters.",
        "Write each fact on a line of its own.",
        null);
  }
}
