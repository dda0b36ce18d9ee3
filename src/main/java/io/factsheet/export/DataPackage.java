package io.factsheet.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Source;
import io.factsheet.model.WebAddress;
import io.factsheet.schema.Descriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The descriptor of a release's files after the Data Package standard, version 2: what they are,
 * what each column means, and which articles they rest on.
 */
public final class DataPackage {
  /** The name that the standard gives the file. */
  public static final String FILE = "datapackage.json";

  public static final String MEDIA_TYPE = "application/json";

  private static final String PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

  /** The depth of the list of a column's categories. */
  private static final int LEVELS = 7;

  private static final String DESCRIPTOR = "factsheet:descriptor";
  private static final String RESOURCES = "resources";
  static final String PATH = "path";

  /** Keeps numbers to the letter, so that what is read is written as it was. */
  private static final JsonMapper EXACT =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private DataPackage() {}

  /**
   * Writes the descriptor of all files that the release has so far.
   *
   * @throws IOException where sources cannot be had, or {@code out} fails
   */
  public static void write(Content content, OutputStream out) throws IOException {
    Descriptor descriptor = content.dataset().descriptor();
    try (JsonGenerator json = Json.generator(out, new ItemPerLine(LEVELS))) {
      json.writeStartObject();
      writeAbout(descriptor, content.release(), json);
      json.writeFieldName(DESCRIPTOR);
      json.writeRawValue(descriptor.json());
      json.writeArrayFieldStart(RESOURCES);
      for (ReleaseFile file : content.release().files()) {
        FileResource.of(file, content).write(json);
      }
      json.writeEndArray();
      if (content.release().sources() > 0) { // version 1 of the standard forbids an empty list
        json.writeArrayFieldStart("sources"); // at the end, as they may be many
        content.sources().forEach(source -> writeSource(source, json));
        json.writeEndArray();
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeAbout(Descriptor descriptor, Release release, JsonGenerator json)
      throws IOException {
    json.writeStringField("$schema", PROFILE);
    json.writeStringField("name", descriptor.name());
    json.writeStringField("title", descriptor.title());
    json.writeStringField(
        "description",
        String.join(
            "\n\n",
            descriptor.description(),
            Cautions.NO_FULL_COUNT,
            Cautions.BEFORE_SUMS,
            "words_check: " + Cautions.WORDS_NOT_TRUTH));
    json.writeStringField("version", Integer.toString(release.number()));
    json.writeStringField("created", release.cutAt().toString());
    json.writeArrayFieldStart("licenses");
    json.writeStartObject();
    // The Open Definition's name for this: the project cannot license what is its publishers'.
    json.writeStringField("name", "notspecified");
    json.writeStringField("title", Licence.LINE);
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void writeSource(Source source, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("factsheet:id", source.id());
    json.writeStringField(
        "title",
        Stream.of(source.title(), source.publisher(), source.id())
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow());
    if (source.url() != null && WebAddress.is(source.url())) {
      json.writeStringField(PATH, withLowerCaseScheme(source.url()));
    }
    json.writeEndObject();
  }

  /**
   * The standard takes schemes in capitals, which say the same (RFC 3986), for a path of a file.
   */
  private static String withLowerCaseScheme(String url) {
    int end = url.indexOf(':');
    return url.substring(0, end).toLowerCase(Locale.ROOT) + url.substring(end);
  }

  /**
   * The dataset's descriptor that a release was made with: its canonical form, to the letter. Reads
   * no further than that.
   *
   * @param json what {@link #write} wrote, however it has been laid out since
   * @return empty where it carries none
   * @throws IOException where it is not JSON, or {@code json} fails
   */
  public static Optional<String> descriptor(Reader json) throws IOException {
    try (JsonParser parser = EXACT.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(DESCRIPTOR);
        parser.nextToken();
        if (found) {
          return Optional.of(EXACT.writeValueAsString(EXACT.readTree(parser)));
        }
        parser.skipChildren();
      }
      return Optional.empty();
    }
  }

  /**
   * Copies a descriptor for readers who find it at another place than the files: their paths get a
   * prefix, and all else stays to the letter.
   *
   * @param file what {@link #write} wrote
   * @param prefix of characters that JSON need not escape, with a slash at its end
   */
  public static void relocate(Path file, String prefix, OutputStream out) throws IOException {
    byte[] inserted = prefix.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = Files.newInputStream(file)) {
      long copied = 0;
      for (long start : paths(file)) {
        // Nothing before or between the paths is long: the sources come after them.
        out.write(in.readNBytes(Math.toIntExact(start - copied)));
        out.write(inserted);
        copied = start;
      }
      in.transferTo(out);
    }
  }

  /** Where the text of each resource's path begins, in bytes of the file. */
  private static List<Long> paths(Path file) throws IOException {
    List<Long> starts = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = EXACT.createParser(in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(RESOURCES);
        parser.nextToken();
        if (found) {
          while (parser.nextToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
              boolean isPath = parser.currentName().equals(PATH);
              parser.nextToken();
              if (isPath) {
                starts.add(parser.currentTokenLocation().getByteOffset() + 1); // after the quote
              }
              parser.skipChildren();
            }
          }
          return starts;
        }
        parser.skipChildren();
      }
    }
    return starts;
  }
}
