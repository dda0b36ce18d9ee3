package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Agreement;
import io.factsheet.model.Fact;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Review;
import io.factsheet.model.Source;
import io.factsheet.model.WordsCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RowComparisonTest {
  private static final Source SOURCE =
      new Source("s", null, null, null, null, null, null, "a".repeat(64), null);
  private static final JsonNode NONE = JsonNodeFactory.instance.objectNode();

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    JsonNode book =
        YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(resource("comparisons.yaml"));
    ObjectNode then = (ObjectNode) book.get("then");
    return book.get("cases")
        .valueStream()
        .map(one -> DynamicTest.dynamicTest(one.get("case").asText(), () -> check(one, then)));
  }

  private void check(JsonNode one, ObjectNode then) throws IOException {
    Dataset before = dataset(resource("sound.yaml"));
    String yaml = resource("sound.yaml");
    for (Map.Entry<String, JsonNode> change : one.path("descriptor").properties()) {
      assertThat(yaml).contains(change.getKey());
      yaml = yaml.replace(change.getKey(), change.getValue().asText());
    }
    Dataset after = dataset(yaml);
    ObjectNode now = then.deepCopy().setAll((ObjectNode) one.get("now"));
    now.properties().removeIf(property -> property.getValue().isNull());

    RowComparison comparison = new RowComparison(before, after);
    List<@Nullable Object> old = comparison.former(before.row(released(before, then, NONE)));
    List<@Nullable Object> cells =
        comparison.current(after.row(released(after, now, one.path("standing"))));
    assertThat(
            Arrays.stream(RowComparison.differences(old, cells))
                .mapToObj(
                    i -> comparison.columns().get(i) + ": " + old.get(i) + " -> " + cells.get(i)))
        .containsExactlyElementsOf(
            one.get("differences").valueStream().map(JsonNode::asText).toList());
  }

  private Dataset dataset(String yaml) throws IOException {
    Files.writeString(folder.resolve("sound.yaml"), yaml);
    return Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), folder)
        .named("grain_shipments")
        .orElseThrow();
  }

  private static ReleasedFact released(Dataset dataset, ObjectNode wire, JsonNode standing) {
    Fact fact = new FactCodec(dataset).read(wire);
    return new ReleasedFact(
        fact,
        SOURCE,
        dataset.happened(fact),
        WordsCheck.UNCHECKED,
        null,
        QuoteMatch.EXACT,
        0,
        standing.path("review").asText().equals("checked") ? Review.CHECKED : Review.UNREVIEWED,
        standing.has("preferred") ? (Boolean) standing.get("preferred").booleanValue() : null,
        standing.has("origins_agreeing")
            ? new Agreement(
                standing.get("origins_agreeing").asInt(),
                standing.path("origins_disagreeing").asInt())
            : null,
        standing.path("revision").asInt(1),
        1,
        standing.path("changed_in_release").asInt(1));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = RowComparisonTest.class.getResourceAsStream("/schema/" + name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
