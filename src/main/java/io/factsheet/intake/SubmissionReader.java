package io.factsheet.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;

/** Reads a submission, one fact in memory at a time. */
public final class SubmissionReader {
  private SubmissionReader() {}

  /**
   * Takes what is read, in the order of the submission.
   *
   * @param <X> what it may throw
   */
  public interface Handler<X extends Exception> {
    /**
     * Takes an article.
     *
     * @param line from 1
     */
    void source(ObjectNode wire, long line) throws X;

    void fact(Item item) throws X;
  }

  /**
   * Reads to the end.
   *
   * @throws MalformedSubmissionException where it cannot be read as a whole; a line of NDJSON that
   *     is no JSON is a finding of its own and does not end the reading
   * @throws TooManyFactsException where it holds more facts than permitted
   */
  public static <X extends Exception> void read(
      InputStream body, SubmissionFormat format, IntakeLimits limits, Handler<X> handler)
      throws IOException, MalformedSubmissionException, TooManyFactsException, X {
    try {
      switch (format) {
        case JSON -> new JsonReading<>(limits, handler).read(Utf8Reader.of(body));
        case NDJSON -> new NdjsonReading<>(limits, handler).read(body);
      }
    } catch (NotUtf8Exception e) {
      throw e.refusal();
    }
  }
}
