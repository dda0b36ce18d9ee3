package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.PlainValidator;
import io.factsheet.field.Column;
import io.factsheet.field.Field;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Fact;
import io.factsheet.model.Findings;
import io.factsheet.model.Happened;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Review;
import io.factsheet.model.Source;
import io.factsheet.model.WordsCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Datasets datasets =
      Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), null);

  DatasetTest() throws IOException {}

  @ParameterizedTest
  @ValueSource(strings = {"deployments", "aid_pledges", "sanctions_rounds", "crossing_counts"})
  void columnsStandInTheirOrder(String name) throws IOException {
    assertThat(dataset(name).columns().stream().map(Column::name))
        .isEqualTo(resource(name + "-columns.txt").lines().toList());
  }

  @Test
  void everyColumnAndCategoryIsExplained() {
    for (Dataset dataset : datasets.all()) {
      assertThat(dataset.columns())
          .allSatisfy(
              column -> {
                assertThat(column.title()).as(column.name()).isNotBlank();
                assertThat(column.description()).as(column.name()).endsWith(".");
              });
      for (Field field : dataset.descriptor().fields()) {
        assertThat(field.example()).as(dataset.name() + "." + field.name()).isNotNull();
        assertThat(field.categories())
            .allSatisfy(category -> assertThat(category.description()).endsWith("."));
      }
    }
  }

  @Test
  void examplesOfDescriptorsAreSoundValues() throws IOException {
    for (Dataset dataset : datasets.all()) {
      for (Field field : dataset.descriptor().fields()) {
        Findings findings = new Findings();
        var value =
            field
                .type()
                .read(JSON.readTree(Objects.requireNonNull(field.example())), field, findings);
        field.type().check(Objects.requireNonNull(value), field, findings);
        assertThat(findings.toList()).as(dataset.name() + "." + field.name()).isEmpty();
      }
    }
  }

  @Test
  void canonicalJsonAndOurOwnExportReadAsTheSameFact() throws IOException {
    Dataset dataset = dataset("deployments");
    FactCodec codec = new FactCodec(dataset);
    Fact fact = codec.read((ObjectNode) JSON.readTree(resource("fact.json")));
    ObjectNode canonical = codec.write(fact);
    assertThat(codec.read(canonical)).isEqualTo(fact);
    assertThat(codec.write(codec.read(canonical)).toString()).isEqualTo(canonical.toString());
    ObjectNode exported = dataset.json(released(fact));
    Findings findings = new Findings();
    new FactReader(dataset).read(exported, findings);
    assertThat(findings.toList()).isEmpty();
    // What is kept from readers does not come back from an export.
    canonical.remove("internal_notes");
    assertThat(codec.write(codec.read(exported)).toString()).isEqualTo(canonical.toString());
    assertThat(exported.toString()).doesNotContain("internal");
  }

  @Test
  void aRowHasOneCellForEachColumn() throws IOException {
    Dataset dataset = dataset("deployments");
    Fact fact = new FactCodec(dataset).read((ObjectNode) JSON.readTree(resource("fact.json")));
    List<String> row =
        dataset.row(released(fact)).stream().map(cell -> Objects.toString(cell, "")).toList();
    assertThat(row).hasSameSizeAs(dataset.columns());
    assertThat(row.get(index(dataset, "count"))).isEqualTo("150");
    assertThat(row.get(index(dataset, "count_high"))).isEqualTo("150");
    assertThat(row.get(index(dataset, "count_low"))).isEmpty();
    assertThat(row.get(index(dataset, "sender"))).isEqualTo("Czechia");
    assertThat(row.get(index(dataset, "sender_code"))).isEqualTo("CZE");
    assertThat(row.get(index(dataset, "happened"))).isEqualTo("unclear");
    assertThat(row.get(index(dataset, "context"))).isEqualTo("tweeted on December 8 […] 180 days");
    assertThat(row.get(index(dataset, "source_published_on"))).isEqualTo("2021-12-08");
    assertThat(row.get(index(dataset, "preferred"))).isEmpty();
  }

  @Test
  void happenedFollowsTheDescriptor() throws IOException {
    ObjectNode wire = (ObjectNode) JSON.readTree(resource("fact.json"));
    FactCodec codec = new FactCodec(dataset("deployments"));
    Dataset dataset = dataset("deployments");
    assertThat(dataset.happened(codec.read(wire.put("status", "in_place"))))
        .isEqualTo(Happened.YES);
    assertThat(dataset.happened(codec.read(wire.put("status", "considered"))))
        .isEqualTo(Happened.NO);
    assertThat(dataset.happened(codec.read(wire.put("status", "approved"))))
        .isEqualTo(Happened.UNCLEAR);
  }

  @Test
  void theCanonicalDescriptorKnowsNoSpacing() throws IOException {
    var types = new FieldTypes(Gazetteer.load());
    var reader =
        new DescriptorReader(
            types, new Envelope(types), PlainValidator.create(), FormerDescriptors.NONE);
    String sound = resource("sound.yaml");
    String spaced = "# A remark.\n" + sound.replace("title: Grain", "title:   Grain");
    String reworded = sound.replace("Who ships.", "Who sends.");
    assertThat(sha256(reader, spaced)).isEqualTo(sha256(reader, sound));
    assertThat(sha256(reader, reworded)).isNotEqualTo(sha256(reader, sound));
  }

  private static String sha256(DescriptorReader reader, String yaml) {
    return reader.read("f", yaml, new HashMap<>(), new ArrayList<>()).orElseThrow().sha256();
  }

  private static int index(Dataset dataset, String column) {
    return dataset.columns().stream().map(Column::name).toList().indexOf(column);
  }

  private static ReleasedFact released(Fact fact) {
    return new ReleasedFact(
        fact,
        new Source(
            "s-1",
            "A title",
            "A paper",
            "https://example.org/1",
            LocalDate.of(2021, 12, 8),
            "stated",
            "en",
            "00",
            null),
        Happened.UNCLEAR,
        WordsCheck.UNCHECKED,
        null,
        QuoteMatch.EXACT,
        7,
        Review.UNREVIEWED,
        null,
        null,
        2,
        1,
        3);
  }

  private Dataset dataset(String name) {
    return datasets.named(name).orElseThrow();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = DatasetTest.class.getResourceAsStream("/schema/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
