package io.factsheet.intake;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Characters;
import io.factsheet.model.Findings;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;

/** Reads what an editor sends: one JSON object, as strictly as a fact of a submission. */
public final class EditReader {
  private EditReader() {}

  /**
   * Reads to the end.
   *
   * @param parts that the object may have
   * @throws MalformedSubmissionException where it is no such object
   */
  public static ObjectNode read(InputStream body, IntakeLimits limits, List<String> parts)
      throws IOException, MalformedSubmissionException {
    try (Reader reader = Utf8Reader.of(body);
        JsonParser parser = Json.mapper(limits).createParser(reader)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw MalformedSubmissionException.at(
            parser.currentTokenLocation(), "The edit is no JSON object.", mend(parts));
      }
      ObjectNode edit = readParts(parser, parts);
      if (parser.nextToken() != null) {
        throw MalformedSubmissionException.at(
            parser.currentTokenLocation(),
            "Something follows behind the end of the edit.",
            mend(parts));
      }
      return edit;
    } catch (JsonProcessingException e) {
      throw MalformedSubmissionException.notJson("The edit", e);
    } catch (NotUtf8Exception e) {
      throw e.refusal();
    }
  }

  private static ObjectNode readParts(JsonParser parser, List<String> parts)
      throws IOException, MalformedSubmissionException {
    ObjectNode edit = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      if (!parts.contains(key)) {
        throw MalformedSubmissionException.at(
            at, "This edit has no \"" + Characters.shown(key) + "\".", mend(parts));
      }
      parser.nextToken();
      Findings findings = new Findings();
      JsonNode value = JsonTree.read(parser, findings);
      if (findings.hasErrors()) {
        var first = findings.toList().getFirst();
        throw MalformedSubmissionException.at(at, first.message(), first.mend());
      }
      if (edit.has(key)) {
        throw MalformedSubmissionException.at(
            at, "\"" + key + "\" stands there twice.", "Leave one of them out.");
      }
      edit.set(key, value);
    }
    return edit;
  }

  private static String mend(List<String> parts) {
    return "Send one JSON object with \"" + String.join("\", \"", parts) + "\".";
  }
}
