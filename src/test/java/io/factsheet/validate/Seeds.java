package io.factsheet.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts of a feed of this repository, each with the validator that it is for. */
record Seeds(List<Fact> facts, Map<String, Article> articles) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** A fact as it is submitted. */
  record Fact(String place, Dataset dataset, FactValidator validator, ObjectNode wire) {

    Validation validate(ObjectNode changed, Map<String, Article> articles) {
      return validator.validate(changed, articles::get);
    }
  }

  static Seeds read(Path folder, @Nullable Path descriptors) throws IOException {
    Map<String, Article> articles = new HashMap<>();
    JsonNode sources =
        YAMLMapper.builder().build().readTree(folder.resolve("sources.yaml").toFile());
    for (JsonNode source : sources.get("sources")) {
      String text = Files.readString(folder.resolve(source.get("article").asText()));
      articles.put(source.get("id").asText(), new Article(source(source, text)));
    }
    Datasets datasets =
        Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), descriptors);
    List<Fact> facts = new ArrayList<>();
    for (Dataset dataset : datasets.all()) {
      Path file = folder.resolve("facts").resolve(dataset.name() + ".ndjson");
      if (Files.exists(file)) {
        FactValidator validator =
            new FactValidator(dataset, PlainValidator.create(), QuoteLimits.DEFAULT);
        int line = 0;
        for (String one : Files.readAllLines(file)) {
          line++;
          ObjectNode wire = (ObjectNode) JSON.readTree(one);
          facts.add(new Fact(dataset.name() + ":" + line, dataset, validator, wire));
        }
      }
    }
    return new Seeds(facts, articles);
  }

  private static Source source(JsonNode known, String text) {
    String published = known.get("published_on").textValue();
    return new Source(
        known.get("id").asText(),
        known.get("title").textValue(),
        known.get("publisher").textValue(),
        known.get("url").textValue(),
        published == null ? null : LocalDate.parse(published),
        known.get("published_on_basis").textValue(),
        known.get("language").textValue(),
        Sha256.of(text),
        text);
  }
}
