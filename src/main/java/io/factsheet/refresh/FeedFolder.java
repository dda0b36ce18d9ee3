package io.factsheet.refresh;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.intake.SourceReader;
import io.factsheet.intake.SubmissionFormat;
import io.factsheet.intake.SubmittedSource;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A feed in a folder: {@code sources.yaml} lists the articles, each with the path of its text, and
 * {@code facts/} holds a file for each dataset, {@code <dataset>.ndjson} or {@code <dataset>.json}.
 */
public final class FeedFolder {
  private static final String SOURCES = "sources.yaml";
  private static final ObjectMapper YAML =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Path folder;

  public FeedFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * A file of facts.
   *
   * @param path to be opened by whoever reads it
   */
  public record FactFile(String dataset, Path path, SubmissionFormat format) {}

  /** The files of facts, by name. */
  public List<FactFile> factFiles() throws BrokenFeedException, IOException {
    Path facts = folder.resolve("facts");
    if (!Files.isDirectory(facts)) {
      throw new BrokenFeedException(
          facts.toString(), "There is no such folder.", "Put the files of facts into it.");
    }
    List<FactFile> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(facts)) {
      for (Path path : listed.sorted().toList()) {
        String name = path.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        int dot = name.lastIndexOf('.');
        Optional<SubmissionFormat> format = SubmissionFormat.ofExtension(name.substring(dot + 1));
        if (dot < 1 || format.isEmpty()) {
          throw new BrokenFeedException(
              path.toString(),
              "It is no file of facts.",
              "Name it <dataset>.ndjson or <dataset>.json, or take it out of this folder.");
        }
        files.add(new FactFile(name.substring(0, dot), path, format.get()));
      }
    }
    return files;
  }

  /** The articles, with their texts. A feed may have none of its own. */
  public List<SubmittedSource> sources() throws BrokenFeedException, IOException {
    Path file = folder.resolve(SOURCES);
    if (!Files.exists(file)) {
      return List.of();
    }
    JsonNode list = parse(file).path("sources");
    if (!list.isArray()) {
      throw new BrokenFeedException(
          file.toString(), "It has no list \"sources\".", "List the articles under \"sources:\".");
    }
    List<SubmittedSource> sources = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      sources.add(source(list.get(i), file, "sources[" + i + "]"));
    }
    return sources;
  }

  private static JsonNode parse(Path file) throws BrokenFeedException, IOException {
    try {
      return YAML.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
      throw new BrokenFeedException(
          file + line,
          "It is not YAML: " + e.getOriginalMessage().lines().findFirst().orElse("") + ".",
          "Mend it at this line.");
    } catch (CharacterCodingException _) {
      throw new BrokenFeedException(file.toString(), "It is not UTF-8.", "Save it as UTF-8.");
    }
  }

  private SubmittedSource source(JsonNode written, Path file, String place)
      throws BrokenFeedException, IOException {
    if (!(written instanceof ObjectNode object)) {
      throw new BrokenFeedException(
          file + ": " + place, "It is no article.", "Give id, article and what is known of it.");
    }
    ObjectNode wire = object.deepCopy();
    JsonNode article = wire.remove("article");
    if (article == null || !article.isTextual()) {
      throw new BrokenFeedException(
          file + ": " + place,
          "It has no \"article\".",
          "Give the path of the article's text, from " + SOURCES + ".");
    }
    wire.put("text", text(file, place, article.textValue()));
    Findings findings = new Findings();
    Optional<SubmittedSource> source = SourceReader.read(wire, findings);
    if (source.isEmpty() || findings.hasErrors()) {
      Finding first = findings.toList().getFirst();
      throw new BrokenFeedException(
          file + ": " + place + "." + first.field(), first.message(), first.mend());
    }
    return source.get();
  }

  private String text(Path file, String place, String article)
      throws BrokenFeedException, IOException {
    Path root = folder.toRealPath();
    Path path = root.resolve(article);
    if (!Files.isRegularFile(path) || !path.toRealPath().startsWith(root)) {
      throw new BrokenFeedException(
          file + ": " + place + ".article",
          "There is no file \"" + article + "\" in the feed.",
          "Give the path of the article's text, from " + SOURCES + ".");
    }
    try {
      return Files.readString(path);
    } catch (CharacterCodingException _) {
      throw new BrokenFeedException(path.toString(), "It is not UTF-8.", "Save it as UTF-8.");
    }
  }
}
