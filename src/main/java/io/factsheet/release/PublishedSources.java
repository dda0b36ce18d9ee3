package io.factsheet.release;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.model.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the articles from the JSON file of a release, which has them without their texts. */
final class PublishedSources {
  private static final JsonMapper JSON = new JsonMapper();

  private PublishedSources() {}

  /**
   * @throws IllegalArgumentException where the file is of another form, saying what is wrong
   */
  static List<Source> read(Path file) throws IOException {
    List<Source> sources = new ArrayList<>();
    try (JsonParser json = JSON.createParser(file.toFile())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = json.currentName().equals("sources");
        json.nextToken();
        if (found) {
          while (json.nextToken() == JsonToken.START_OBJECT) {
            sources.add(source(json.readValueAsTree()));
          }
          return sources; // before the facts, which may be many
        }
        json.skipChildren();
      }
    }
    throw new IllegalArgumentException(file + " lists no sources");
  }

  private static Source source(JsonNode item) {
    String published = text(item, "published_on");
    try {
      return new Source(
          required(item, "id"),
          text(item, "title"),
          text(item, "publisher"),
          text(item, "url"),
          published == null ? null : LocalDate.parse(published),
          text(item, "published_on_basis"),
          text(item, "language"),
          required(item, "sha256"),
          null);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no source: " + item, e);
    }
  }

  private static @Nullable String text(JsonNode item, String key) {
    return item.path(key).textValue();
  }

  private static String required(JsonNode item, String key) {
    String text = text(item, key);
    if (text == null) {
      throw new IllegalArgumentException("a source without \"" + key + "\": " + item);
    }
    return text;
  }
}
