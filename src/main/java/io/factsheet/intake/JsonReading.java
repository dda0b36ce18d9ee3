package io.factsheet.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Characters;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.Set;

/** An array of facts, or an object with {@code sources} and then {@code facts}. */
final class JsonReading<X extends Exception> {
  /** What our own exports have beside sources and facts. */
  private static final Set<String> OF_EXPORTS =
      Set.of(
          "dataset",
          "title",
          "description",
          "release",
          "cut_at",
          "renderer",
          "licence",
          "counts",
          "last_article");

  private final SubmissionReader.Handler<X> handler;
  private final JsonMapper mapper;
  private final Items items;

  JsonReading(IntakeLimits limits, SubmissionReader.Handler<X> handler) {
    this.handler = handler;
    this.mapper = Json.mapper(limits);
    this.items = new Items(limits);
  }

  void read(Reader reader)
      throws IOException, MalformedSubmissionException, TooManyFactsException, X {
    try (JsonParser parser = mapper.createParser(reader)) {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        readFacts(parser);
      } else if (first == JsonToken.START_OBJECT) {
        readParts(parser);
      } else {
        throw MalformedSubmissionException.at(
            parser.currentTokenLocation(),
            first == null ? "The submission is empty." : "The submission is no list of facts.",
            "Send a JSON array of facts, or an object with \"sources\" and \"facts\".");
      }
      if (parser.nextToken() != null) {
        throw MalformedSubmissionException.at(
            parser.currentTokenLocation(),
            "Something follows behind the end of the submission.",
            "Send one JSON value; for a fact a line, send NDJSON.");
      }
    } catch (JsonProcessingException e) {
      throw MalformedSubmissionException.notJson("The submission", e);
    }
  }

  private void readParts(JsonParser parser)
      throws IOException, MalformedSubmissionException, TooManyFactsException, X {
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      JsonToken value = parser.nextToken();
      if (!seen.add(key)) {
        throw MalformedSubmissionException.at(
            at, "\"" + key + "\" stands there twice.", "Leave one of them out.");
      }
      switch (key) {
        case "sources" -> {
          if (seen.contains("facts")) {
            throw MalformedSubmissionException.at(
                at, "\"sources\" stand behind \"facts\".", "Put the sources first.");
          }
          expectArray(value, key, at);
          readSources(parser);
        }
        case "facts" -> {
          expectArray(value, key, at);
          readFacts(parser);
        }
        default -> {
          if (!OF_EXPORTS.contains(key)) {
            throw MalformedSubmissionException.at(
                at,
                "A submission has no \"" + Characters.shown(key) + "\".",
                "Send {\"sources\": […], \"facts\": […]}, or an array of facts.");
          }
          parser.skipChildren();
        }
      }
    }
    if (!seen.contains("facts")) {
      throw MalformedSubmissionException.at(
          parser.currentTokenLocation(),
          "The submission has no \"facts\".",
          "Add \"facts\", with an array of facts.");
    }
  }

  private void readSources(JsonParser parser) throws IOException, MalformedSubmissionException, X {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      JsonLocation at = parser.currentTokenLocation();
      Findings findings = new Findings();
      if (!(JsonTree.read(parser, findings) instanceof ObjectNode source)) {
        throw MalformedSubmissionException.at(
            at, "A source is no object.", "Write each source as a JSON object.");
      }
      if (findings.hasErrors()) {
        Finding first = findings.toList().getFirst();
        throw MalformedSubmissionException.at(
            at, "A source cannot be read: " + first.message(), first.mend());
      }
      handler.source(source, at.getLineNr());
    }
  }

  private void readFacts(JsonParser parser) throws IOException, TooManyFactsException, X {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      long line = parser.currentTokenLocation().getLineNr();
      Findings findings = new Findings();
      JsonNode node = JsonTree.read(parser, findings);
      handler.fact(items.next(node, findings, line));
    }
  }

  private static void expectArray(JsonToken token, String key, JsonLocation at)
      throws MalformedSubmissionException {
    if (token != JsonToken.START_ARRAY) {
      throw MalformedSubmissionException.at(
          at, "\"" + key + "\" is no array.", "Write it as an array.");
    }
  }
}
