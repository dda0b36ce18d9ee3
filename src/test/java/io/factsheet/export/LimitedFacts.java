package io.factsheet.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.Field;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Fact;
import io.factsheet.model.Findings;
import io.factsheet.model.Quote;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Release;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Review;
import io.factsheet.model.Severity;
import io.factsheet.model.Source;
import io.factsheet.model.Value;
import io.factsheet.model.WordsCheck;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Facts of a dataset that has a field of every type, most of them with limits. */
final class LimitedFacts {
  static final Dataset DATASET = dataset();

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Source SOURCE =
      new Source("s", null, null, "http://a.b/c", null, null, null, "a".repeat(64), null);

  private LimitedFacts() {}

  private static Dataset dataset() {
    try {
      var folder = Objects.requireNonNull(LimitedFacts.class.getResource("/export/limited"));
      return Datasets.load(
              new FieldTypes(Gazetteer.load()), PlainValidator.create(), Path.of(folder.toURI()))
          .named("limited")
          .orElseThrow();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What can be read of a fact, each field given in JSON: it may break every limit. */
  static Map<String, Value> read(Map<String, String> wire) {
    Map<String, Value> values = new HashMap<>();
    wire.forEach((name, json) -> read(name, json).ifPresent(value -> values.put(name, value)));
    return values;
  }

  /** What our own validation accepts of a fact; required fields that it leaves open are filled. */
  static Map<String, Value> accept(Map<String, String> wire) {
    Map<String, Value> values = read(wire);
    values.entrySet().removeIf(entry -> !isAccepted(entry.getKey(), entry.getValue()));
    Map.of(
            "mark", "\"AB\"",
            "count", "1",
            "host", "\"POL\"",
            "day", "\"2021-12-08\"",
            "stage", "\"done\"")
        .forEach((name, json) -> values.putIfAbsent(name, read(name, json).orElseThrow()));
    return values;
  }

  private static Optional<Value> read(String name, String json) {
    Field field = field(name);
    try {
      return Optional.ofNullable(field.type().read(JSON.readTree(json), field, new Findings()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isAccepted(String name, Value value) {
    Findings findings = new Findings();
    field(name).type().check(value, field(name), findings);
    return findings.toList().stream().noneMatch(one -> one.severity() == Severity.ERROR);
  }

  private static Field field(String name) {
    return DATASET.descriptor().field(name).orElseThrow();
  }

  /** A release of such facts. */
  static Content content(List<Map<String, Value>> facts) {
    List<ReleasedFact> released = new ArrayList<>();
    for (Map<String, Value> values : facts) {
      Fact fact =
          new Fact("limited", "f" + released.size(), "s", new Quote("words", 0), List.of(), values);
      released.add(
          new ReleasedFact(
              fact,
              SOURCE,
              DATASET.happened(fact),
              WordsCheck.UNCHECKED,
              null,
              QuoteMatch.EXACT,
              0,
              Review.UNREVIEWED,
              null,
              null,
              1,
              1,
              1));
    }
    var release =
        new Release(
            "limited",
            1,
            SmallRelease.CUT_AT,
            "d".repeat(64),
            "0.1.0",
            released.size(),
            1,
            null,
            List.of());
    return new Content(
        DATASET, release, Rows.of(released), Rows.of(List.of(SOURCE)), Rows.of(List.of()));
  }
}
