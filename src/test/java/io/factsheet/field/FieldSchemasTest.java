package io.factsheet.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases of the field types, by what their schemas say of them. */
class FieldSchemasTest {
  private final FieldTypes types = new FieldTypes(Gazetteer.load());

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in = FieldSchemasTest.class.getResourceAsStream("/field/cases.yaml")) {
      return YAMLMapper.builder()
          .build()
          .readTree(in)
          .valueStream()
          // The validator would write these numbers out.
          .filter(one -> !one.get("wire").asText().contains("999999999"))
          .map(
              one ->
                  DynamicTest.dynamicTest(
                      one.get("type").asText() + " " + one.get("wire").asText(), () -> check(one)));
    }
  }

  private void check(JsonNode one) {
    FieldType type = types.named(one.get("type").asText()).orElseThrow();
    Field field = FieldTypesTest.field(type, one.path("constraints"));
    JsonNode wire = Schemas.json(one.get("wire").asText());
    List<Finding> errors = errors(wire, field);
    // The service takes white space around texts off; the schema does not speak of it.
    JsonNode stripped = Schemas.withTexts(wire, String::strip);
    List<String> problems = Schemas.problems(Schemas.compile(schema(field)), stripped);
    if (errors.isEmpty()) {
      assertThat(problems).isEmpty();
    } else if (problems.isEmpty()) {
      assertThat(errors).allMatch(finding -> Unsayable.is(finding, field));
    }
  }

  private static List<Finding> errors(JsonNode wire, Field field) {
    Findings findings = new Findings();
    Value value = field.type().read(wire, field, findings);
    if (value != null) {
      field.type().check(value, field, findings);
    }
    return findings.toList().stream().filter(Finding::isError).toList();
  }

  private static ObjectNode schema(Field field) {
    ObjectNode schema = field.type().accepted(field).json();
    ObjectNode definitions = schema.putObject("$defs");
    definitions.set(Nothing.NAME, Nothing.definition().json());
    field.type().definitions().forEach((name, one) -> definitions.set(name, one.json()));
    assertThat(Schemas.problems(schema)).isEmpty();
    return schema;
  }
}
