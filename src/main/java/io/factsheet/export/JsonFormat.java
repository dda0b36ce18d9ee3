package io.factsheet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import io.factsheet.model.Release;
import io.factsheet.model.Source;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document with what is known about the release, its sources, and its facts, a line each.
 *
 * <p>It is also a submission: sources come before facts, and a fact stands as it is submitted.
 */
final class JsonFormat implements Format {
  @Override
  public String extension() {
    return "json";
  }

  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public String description() {
    return "The same facts with nested values, and the articles they are from. It can be submitted"
        + " back.";
  }

  @Override
  public void write(Content content, OutputStream out) throws IOException {
    try (JsonGenerator json = Json.generator(out, new ItemPerLine(2))) {
      json.writeStartObject();
      writeAbout(content, json);
      json.writeArrayFieldStart("sources");
      content.sources().forEach(source -> writeSource(source, json));
      json.writeEndArray();
      json.writeArrayFieldStart("facts");
      content.facts().forEach(fact -> json.writeTree(content.dataset().json(fact)));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeAbout(Content content, JsonGenerator json) throws IOException {
    var descriptor = content.dataset().descriptor();
    Release release = content.release();
    json.writeStringField("dataset", descriptor.name());
    json.writeStringField("title", descriptor.title());
    json.writeStringField("description", descriptor.description());
    json.writeNumberField("release", release.number());
    json.writeStringField("cut_at", release.cutAt().toString());
    json.writeStringField("renderer", release.renderer());
    writeOptional("last_article", release.lastArticle(), json);
    json.writeObjectFieldStart("counts");
    json.writeNumberField("facts", release.facts());
    json.writeNumberField("sources", release.sources());
    json.writeEndObject();
    json.writeStringField("licence", Licence.LINE);
  }

  private static void writeSource(Source source, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", source.id());
    writeOptional("title", source.title(), json);
    writeOptional("publisher", source.publisher(), json);
    writeOptional("url", source.url(), json);
    writeOptional("published_on", source.publishedOn(), json);
    writeOptional("published_on_basis", source.publishedOnBasis(), json);
    writeOptional("language", source.language(), json);
    json.writeStringField("sha256", source.sha256());
    json.writeEndObject();
  }

  /** Leaves out what is not known, as submissions do. */
  private static void writeOptional(String name, @Nullable Object value, JsonGenerator json)
      throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }
}
