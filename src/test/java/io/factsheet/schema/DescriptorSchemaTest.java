package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the schema tells an editor is what the reader will say, as far as a schema can say it. */
class DescriptorSchemaTest {
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final FieldTypes types = new FieldTypes(Gazetteer.load());
  private final JsonNode written = new JsonMapper().readTree(DescriptorSchema.json());
  private final JsonSchema schema = FACTORY.getSchema(written);

  DescriptorSchemaTest() throws IOException {}

  @Test
  void isASchema() {
    JsonSchema metaSchema = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012));
    assertThat(metaSchema.validate(written)).isEmpty();
  }

  @Test
  void namesAndExplainsEveryKeyThatTheReaderKnows() {
    assertExplains(DescriptorFile.class, "");
    assertExplains(DescriptorFile.HappenedYaml.class, "/properties/happened");
    assertExplains(DescriptorFile.AssertionsYaml.class, "/properties/assertions");
    assertExplains(DescriptorFile.FieldYaml.class, "/$defs/field");
    assertExplains(DescriptorFile.ConstraintsYaml.class, "/$defs/constraints");
    assertExplains(DescriptorFile.CategoryYaml.class, "/$defs/category");
    assertThat(
            written
                .at("/$defs/check/oneOf")
                .valueStream()
                .flatMap(form -> form.get("properties").propertyStream())
                .map(key -> key.getKey()))
        .containsExactlyInAnyOrderElementsOf(keys(DescriptorFile.CheckYaml.class));
  }

  private void assertExplains(Class<? extends Record> part, String at) {
    JsonNode properties = written.at(at + "/properties");
    assertThat(properties.propertyStream().map(key -> key.getKey()))
        .as(at)
        .containsExactlyInAnyOrderElementsOf(keys(part));
    assertThat(properties.properties())
        .allSatisfy(
            key ->
                assertThat(key.getValue().path("description").asText())
                    .as(key.getKey())
                    .endsWith("."));
  }

  private static List<String> keys(Class<? extends Record> part) {
    return Arrays.stream(part.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  @Test
  void offersTheTypesThereAre() {
    JsonNode type = written.at("/$defs/field/properties/type");
    assertThat(type.get("enum").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrderElementsOf(types.names());
    assertThat(type.get("enumDescriptions")).hasSameSizeAs(type.get("enum"));
    JsonNode evidence = written.at("/$defs/field/properties/evidence");
    assertThat(evidence.get("enumDescriptions")).hasSameSizeAs(evidence.get("enum"));
  }

  @Test
  void knowsTheNamesThatAreTaken() {
    assertThat(written.at("/$defs/nameOfEveryDataset/enum").valueStream().map(JsonNode::asText))
        .containsExactlyElementsOf(new TreeSet<>(Dataset.takenNames(new Envelope(types)).keySet()));
  }

  @TestFactory
  Stream<DynamicTest> acceptsWhatIsRight() throws IOException {
    List<String> right = new ArrayList<>(Datasets.resource("index").lines().toList());
    return Stream.concat(
        right.stream()
            .map(
                file ->
                    DynamicTest.dynamicTest(
                        file, () -> assertThat(refusals(Datasets.resource(file))).isEmpty())),
        Stream.of(
            DynamicTest.dynamicTest(
                "sound.yaml", () -> assertThat(refusals(DescriptorCases.sound())).isEmpty())));
  }

  /** Marked are those cases that a schema cannot see, and no others. */
  @TestFactory
  Stream<DynamicTest> refusesWhatIsWrong() throws IOException {
    return DescriptorCases.wrong().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(),
                    () ->
                        assertThat(refusals(one.yaml()).isEmpty())
                            .as(refusals(one.yaml()).toString())
                            .isEqualTo(one.onlyReader())));
  }

  /** What an editor would underline: the messages of the schema, or of YAML itself. */
  private List<String> refusals(String yaml) throws IOException {
    try {
      Set<ValidationMessage> messages = schema.validate(YAML.readTree(yaml));
      return messages.stream().map(ValidationMessage::toString).toList();
    } catch (JacksonException e) {
      return List.of(e.getOriginalMessage());
    }
  }
}
