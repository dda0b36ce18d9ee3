package io.factsheet.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** A fact a line; blank lines are passed over, and a broken one concerns no other. */
final class NdjsonReading<X extends Exception> {
  private final IntakeLimits limits;
  private final SubmissionReader.Handler<X> handler;
  private final JsonMapper mapper;
  private final Items items;

  NdjsonReading(IntakeLimits limits, SubmissionReader.Handler<X> handler) {
    this.limits = limits;
    this.handler = handler;
    this.mapper = Json.mapper(limits);
    this.items = new Items(limits);
  }

  void read(Reader reader)
      throws IOException, MalformedSubmissionException, TooManyFactsException, X {
    BufferedReader lines = new BufferedReader(reader);
    StringBuilder line = new StringBuilder();
    for (long number = 1; readLine(lines, line, number); number++) {
      String text = line.toString().strip();
      if (!text.isEmpty()) {
        handler.fact(item(text, number));
      }
    }
  }

  private Item item(String text, long number) throws IOException, TooManyFactsException {
    try (JsonParser parser = mapper.createParser(text)) {
      parser.nextToken();
      Findings findings = new Findings();
      JsonNode node = JsonTree.read(parser, findings);
      return parser.nextToken() == null
          ? items.next(node, findings, number)
          : items.next(malformed(text, "Something follows behind its first value."), number);
    } catch (JsonProcessingException e) {
      String column = e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
      String why = "The line is not JSON" + column + ": " + e.getOriginalMessage() + ".";
      return items.next(malformed(text, why), number);
    }
  }

  private static Finding malformed(String text, String message) {
    return new Finding(
        Rule.SUBMISSION_MALFORMED,
        null,
        Encodable.shown(text),
        "one JSON object",
        Encodable.shown(message),
        "Write each fact as one JSON object on a line of its own.");
  }

  /** Reads a line of bounded length; false at the end. */
  private boolean readLine(BufferedReader reader, StringBuilder line, long number)
      throws IOException, MalformedSubmissionException {
    line.setLength(0);
    int c;
    while ((c = reader.read()) >= 0 && c != '\n') {
      line.append((char) c);
      if (line.length() > limits.textLength()) {
        throw new MalformedSubmissionException(
            number,
            0,
            "The line has more than " + limits.textLength() + " characters.",
            "Write each fact on a line of its own.",
            null);
      }
    }
    return c >= 0 || !line.isEmpty();
  }
}
