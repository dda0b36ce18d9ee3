package io.factsheet.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Removal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The {@code index.json} of a dataset: its releases, the newest first, with their checksums. */
final class ReleaseIndex {
  static final String FILE = "index.json";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final DefaultPrettyPrinter LAYOUT =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
          .withObjectIndenter(LINES)
          .withArrayIndenter(LINES);
  private static final Pattern FILE_NAME = Pattern.compile("\\w[\\w.-]*");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  private ReleaseIndex() {}

  /** The same releases give the same text. */
  static String write(String dataset, List<Release> releases, List<Removal> removals) {
    ObjectNode index = JSON.createObjectNode().put("dataset", dataset);
    ArrayNode list = index.putArray("releases");
    for (Release release : releases) {
      ObjectNode item = list.addObject();
      item.put("release", release.number());
      item.put("cut_at", release.cutAt().toString());
      item.put("facts", release.facts());
      item.put("sources", release.sources());
      if (release.lastArticle() != null) {
        item.put("last_article", release.lastArticle().toString());
      }
      item.put("descriptor_sha256", release.descriptorSha256());
      item.put("renderer", release.renderer());
      ArrayNode files = item.putArray("files");
      for (ReleaseFile file : release.files()) {
        ObjectNode entry = files.addObject();
        entry.put("name", file.name()).put("bytes", file.bytes()).put("sha256", file.sha256());
        if (!file.kept()) {
          entry.put("kept", false);
        }
      }
    }
    if (!removals.isEmpty()) {
      write(removals, index.putArray("removals"));
    }
    try {
      return JSON.writer(LAYOUT).writeValueAsString(index) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON can always be written", e);
    }
  }

  private static void write(List<Removal> removals, ArrayNode list) {
    for (Removal removal : removals) {
      ObjectNode item = list.addObject();
      item.put("fact_id", removal.factId()).put("removed_at", removal.at().toString());
      item.put("reason", removal.reason());
      ArrayNode files = item.putArray("files");
      for (Removal.Remade file : removal.files()) {
        files
            .addObject()
            .put("release", file.release())
            .put("name", file.name())
            .put("sha256_before", file.sha256Before())
            .put("sha256", file.sha256());
      }
    }
  }

  /**
   * Reads which facts were removed; none in an index of an older version.
   *
   * @throws IllegalArgumentException where it is something else, saying what is wrong
   */
  static List<Removal> readRemovals(String text) {
    try {
      List<Removal> removals = new ArrayList<>();
      for (JsonNode item : JSON.readTree(text).path("removals")) {
        List<Removal.Remade> files = new ArrayList<>();
        for (JsonNode file : array(item, "files")) {
          files.add(
              new Removal.Remade(
                  (int) number(file, "release"),
                  text(file, "name"),
                  text(file, "sha256_before"),
                  file.path("sha256").textValue()));
        }
        removals.add(
            new Removal(
                text(item, "fact_id"),
                Instant.parse(text(item, "removed_at")),
                item.path("reason").textValue(),
                files));
      }
      return removals;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time: " + e.getMessage(), e);
    }
  }

  /**
   * Reads what {@link #write} wrote, or a later version of it.
   *
   * @throws IllegalArgumentException where it is something else, saying what is wrong
   */
  static List<Release> read(String dataset, String text) {
    try {
      List<Release> releases = new ArrayList<>();
      for (JsonNode item : array(JSON.readTree(text), "releases")) {
        releases.add(release(dataset, item));
      }
      for (int i = 1; i < releases.size(); i++) {
        check(
            releases.get(i).number() < releases.get(i - 1).number(),
            "releases are not listed from the newest to the oldest");
      }
      return releases;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no time: " + e.getMessage(), e);
    }
  }

  private static Release release(String dataset, JsonNode item) {
    List<ReleaseFile> files = new ArrayList<>();
    for (JsonNode file : array(item, "files")) {
      String name = text(file, "name");
      String sha256 = text(file, "sha256");
      // A name from outside must not lead out of the release's folder.
      check(FILE_NAME.matcher(name).matches(), "\"" + name + "\" is no name of a file");
      check(SHA256.matcher(sha256).matches(), "\"" + sha256 + "\" is no SHA-256");
      boolean kept = file.path("kept").asBoolean(true);
      files.add(new ReleaseFile(name, number(file, "bytes"), sha256, kept));
    }
    return new Release(
        dataset,
        (int) number(item, "release"),
        Instant.parse(text(item, "cut_at")),
        text(item, "descriptor_sha256"),
        text(item, "renderer"),
        (int) number(item, "facts"),
        (int) number(item, "sources"),
        item.hasNonNull("last_article") ? LocalDate.parse(text(item, "last_article")) : null,
        files);
  }

  private static JsonNode array(JsonNode object, String key) {
    JsonNode array = object.path(key);
    check(array.isArray(), "\"" + key + "\" is missing or no list");
    return array;
  }

  private static String text(JsonNode object, String key) {
    check(object.path(key).isTextual(), "\"" + key + "\" is missing or no text");
    return object.path(key).textValue();
  }

  private static long number(JsonNode object, String key) {
    check(object.path(key).canConvertToExactIntegral(), "\"" + key + "\" is missing or no number");
    return object.path(key).longValue();
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
