package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Fact;
import io.factsheet.refresh.Leap;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class LeapsTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  private final Datasets datasets =
      Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), null);

  LeapsTest() throws IOException {}

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream cases =
        Objects.requireNonNull(LeapsTest.class.getResourceAsStream("/pipeline/leaps.yaml"))) {
      return YAML.readTree(cases)
          .valueStream()
          .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> check(one)));
    }
  }

  private void check(JsonNode one) {
    Dataset dataset = datasets.named(one.path("dataset").asText("deployments")).orElseThrow();
    Leaps leaps = new Leaps(dataset);
    for (JsonNode brought : one.get("brought")) {
      leaps.add(
          fact(brought, dataset),
          brought.has("former") ? fact(brought.get("former"), dataset) : null);
    }
    long seq = 0;
    for (JsonNode known : one.path("known")) {
      leaps.known(fact(known, dataset), ++seq, day(known.get("published")));
    }
    JsonNode leap = one.path("leap");
    assertThat(leaps.highest().orElse(null))
        .isEqualTo(
            leap.isEmpty()
                ? null
                : new Leap(
                    leap.get(0).asText(), leap.get(1).decimalValue(), leap.get(2).decimalValue()));
  }

  private static @Nullable LocalDate day(@Nullable JsonNode published) {
    return published == null ? null : LocalDate.parse(published.asText());
  }

  private static Fact fact(JsonNode said, Dataset dataset) {
    ObjectNode fact = YAML.createObjectNode().put("fact_id", "f").put("source_id", "s");
    fact.put("quote", "words");
    if (dataset.name().equals("deployments")) {
      fact.put("sender", "LVA").put("operation", "deployment").put("status", "in_place");
      fact.put("count_unit", "persons");
    }
    fact.setAll((ObjectNode) said.deepCopy());
    fact.remove("former");
    fact.remove("published");
    return new CanonicalForm(dataset).read(fact.toString(), 0);
  }
}
