package io.factsheet.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.model.Characters;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A fact a line; blank lines are passed over, and a broken one concerns no other. */
final class NdjsonReading<X extends Exception> {
  private static final char REPLACEMENT = '\uFFFD';
  private static final String MARK = "\uFEFF";

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

  void read(InputStream body)
      throws IOException, MalformedSubmissionException, TooManyFactsException, X {
    Lines lines = new Lines(body, limits.textLength());
    for (byte[] line = lines.next(); line != null; line = lines.next()) {
      Item item = item(line, lines.number());
      if (item != null) {
        handler.fact(item);
      }
    }
  }

  /** The fact of a line, or null where the line is blank. */
  private @Nullable Item item(byte[] line, long number) throws IOException, TooManyFactsException {
    String text = new String(line, StandardCharsets.UTF_8);
    // What stands for wrong bytes may also have been written.
    if (text.indexOf(REPLACEMENT) >= 0) {
      try {
        Utf8Reader.of(new ByteArrayInputStream(line)).transferTo(Writer.nullWriter());
      } catch (NotUtf8Exception e) {
        String why = e.getMessage() + " Offsets count from the beginning of the line.";
        return items.next(malformed(text, why), number);
      }
    }
    String json = (text.startsWith(MARK) ? text.substring(MARK.length()) : text).strip();
    return json.isEmpty() ? null : item(json, number);
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
        Characters.shown(text),
        "one JSON object",
        Characters.shown(message),
        "Write each fact as one JSON object on a line of its own.");
  }
}
