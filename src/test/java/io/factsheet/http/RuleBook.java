package io.factsheet.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.model.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The rule book as it is written in {@code rules.yaml}, and the submissions of its examples. */
record RuleBook(JsonNode data) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What is written of one rule.
   *
   * @param about more than its meaning; empty where that says all
   * @param mend what to do, for people
   */
  record Entry(
      Rule rule, String about, String dataset, JsonNode fires, JsonNode passes, String mend) {}

  /** Rules that belong together. */
  record Chapter(String title, List<Entry> entries) {}

  /** What is sent to the service. */
  record Body(String type, String text) {}

  static RuleBook read() throws IOException {
    try (InputStream in = RuleBook.class.getResourceAsStream("/http/rules.yaml")) {
      return new RuleBook(YAMLMapper.builder().build().readTree(in));
    }
  }

  String head() {
    return data.get("head").asText();
  }

  ObjectNode source() {
    return data.get("source").deepCopy();
  }

  ObjectNode sound(String dataset) {
    return data.get("sound").get(dataset).deepCopy();
  }

  List<String> datasets() {
    return data.get("sound").propertyStream().map(sound -> sound.getKey()).toList();
  }

  List<Chapter> chapters() {
    return data.get("chapters")
        .valueStream()
        .map(
            chapter ->
                new Chapter(
                    chapter.get("title").asText(),
                    chapter.get("rules").valueStream().map(RuleBook::entry).toList()))
        .toList();
  }

  private static Entry entry(JsonNode entry) {
    return new Entry(
        rule(entry.get("rule").asText()),
        entry.path("about").asText(),
        entry.path("dataset").asText("deployments"),
        entry.get("fires"),
        entry.get("passes"),
        entry.get("do").asText());
  }

  private static Rule rule(String code) {
    return Stream.of(Rule.values())
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("there is no rule " + code));
  }

  Entry entry(Rule rule) {
    return entries().stream()
        .filter(entry -> entry.rule() == rule)
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException(rule.code() + " is not in the book"));
  }

  List<Entry> entries() {
    return chapters().stream().flatMap(chapter -> chapter.entries().stream()).toList();
  }

  /** What an example sends. */
  Body body(String dataset, JsonNode example) {
    if (example.has("line")) {
      return new Body("application/x-ndjson", example.get("line").asText());
    }
    ArrayNode sources = JSON.createArrayNode().add(changed(source(), example.path("source")));
    if (example.has("again")) {
      sources.add(changed(source(), example.get("again")));
    }
    String facts = String.join(", ", facts(dataset, example));
    return new Body(
        "application/json", "{\"sources\": " + sources + ", \"facts\": [" + facts + "]}");
  }

  private List<String> facts(String dataset, JsonNode example) {
    if (example.has("facts")) {
      return example.get("facts").valueStream().map(one -> fact(dataset, one)).toList();
    }
    return List.of(example.has("item") ? example.get("item").toString() : fact(dataset, example));
  }

  private String fact(String dataset, JsonNode example) {
    ObjectNode fact = changed(sound(dataset), example);
    if (example.has("quote_of")) {
      fact.put("quote", quoteOf(example.get("quote_of").asInt()));
    }
    String json = fact.toString();
    return example.has("write")
        ? "{" + example.get("write").asText() + ", " + json.substring(1)
        : json;
  }

  /** The first characters of the article, up to the end of a word. */
  String quoteOf(int characters) {
    String head = source().get("text").asText().substring(0, characters);
    return head.substring(0, head.lastIndexOf(' '));
  }

  private static ObjectNode changed(ObjectNode sound, JsonNode change) {
    change.path("put").properties().forEach(put -> sound.set(put.getKey(), put.getValue()));
    change.path("remove").forEach(key -> sound.remove(key.asText()));
    return sound;
  }
}
