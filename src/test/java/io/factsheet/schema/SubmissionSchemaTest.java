package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import io.factsheet.field.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionSchemaTest {
  @Test
  void takesTheExamplesOfDescriptors() {
    for (Dataset dataset : SchemaDatasets.ALL.all()) {
      ObjectNode schema = SubmissionSchema.of(dataset);
      // An example alone is no whole fact.
      schema.remove(List.of("required", "allOf"));
      JsonSchema compiled = Schemas.compile(schema);
      for (var property : schema.get("properties").properties()) {
        for (JsonNode example : property.getValue().path("examples")) {
          JsonNode fact = JsonNodeFactory.instance.objectNode().set(property.getKey(), example);
          assertThat(Schemas.problems(compiled, fact)).as(fact.toString()).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"deployments", "aid_pledges", "sanctions_rounds", "crossing_counts"})
  void takesExportsAsTheyAre(String dataset) throws IOException {
    JsonSchema schema = Schemas.compile(SubmissionSchema.of(SchemaDatasets.named(dataset)));
    List<String> lines = Files.readAllLines(Path.of("exports", dataset, "1", dataset + ".ndjson"));
    assertThat(lines).isNotEmpty();
    assertThat(lines)
        .allSatisfy(line -> assertThat(Schemas.problems(schema, Schemas.json(line))).isEmpty());
  }

  /** "kind" is required and was "sort" and "form"; "receiver" was "addressee". */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'kind': 'red'}                                 | true",
        "{'sort': 'red'}                                 | true",
        "{'form': 'red', 'kind': null, 'sort': ''}       | true",
        "{}                                              | false",
        "{'kind': null}                                  | false",
        "{'kind': 'red', 'sort': 'red'}                  | false",
        "{'sort': 'red', 'form': 'red'}                  | false",
        "{'sort': 'blue'}                                | false",
        "{'kind': 'red', 'addressee': 'POL'}             | true",
        "{'kind': 'red', 'receiver': 'POL'}              | true",
        "{'kind': 'red', 'receiver': 'P', 'addressee': {}}      | true",
        "{'kind': 'red', 'receiver': 'POL', 'addressee': 'POL'} | false",
      })
  void takesAFieldUnderOneOfItsNames(String names, boolean taken) {
    ObjectNode fact =
        (ObjectNode)
            Schemas.json(
                """
                {"source_id": "s", "quote": "q", "plate": "AB-12", "sender": "POL", "count": 1,
                 "price": {"value": 1, "currency": "EUR"}, "ports": ["POL"]}
                """);
    fact.setAll((ObjectNode) Schemas.json(names.replace('\'', '"')));
    JsonSchema schema = Schemas.compile(SubmissionSchema.of(SchemaDatasets.named("every_type")));
    assertThat(Schemas.problems(schema, fact).isEmpty()).isEqualTo(taken);
  }

  @Test
  void marksFormerNamesAndWhatIsIgnored() {
    JsonNode schema = SubmissionSchema.of(SchemaDatasets.named("every_type"));
    assertThat(schema.at("/properties/sort/deprecated").asBoolean()).isTrue();
    assertThat(schema.at("/properties/kind").has("deprecated")).isFalse();
    assertThat(schema.at("/properties/revision/readOnly").asBoolean()).isTrue();
    assertThat(schema.at("/properties/fact_id").has("readOnly")).isFalse();
  }

  @Test
  void saysPatternsAsTheStandardReadsThem() {
    JsonNode schema = SubmissionSchema.of(SchemaDatasets.named("every_type"));
    assertThat(schema.at("/properties/plate/pattern").asText()).isEqualTo("^(?:[A-Z]{2}-\\d{2})$");
    assertThat(schema.at("/properties/sentence/anyOf/0/pattern").asText())
        .isEqualTo("^(?:(?:[^\\n]|\\n)+[.])$");
  }
}
