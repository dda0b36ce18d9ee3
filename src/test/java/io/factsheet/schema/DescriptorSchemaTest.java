package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the schema tells an editor is what the reader will say, as far as a schema can say it. */
class DescriptorSchemaTest {
  /** Draft 2020-12, and what editors show of a schema beyond it. */
  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          factory ->
              factory.metaSchema(
                  JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                      .keyword(new NonValidationKeyword("errorMessage"))
                      .keyword(new NonValidationKeyword("enumDescriptions"))
                      .build()));

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private final FieldTypes types = new FieldTypes(Gazetteer.load());
  private final DescriptorReader reader =
      new DescriptorReader(
          types, new Envelope(types), PlainValidator.create(), FormerDescriptors.NONE);
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
    List<DescriptorCases.Right> right = new ArrayList<>(DescriptorCases.right());
    right.add(new DescriptorCases.Right("sound.yaml", DescriptorCases.sound()));
    for (String file : Datasets.resource("index").lines().toList()) {
      right.add(new DescriptorCases.Right(file, Datasets.resource(file)));
    }
    try (Stream<Path> files = Files.list(Path.of("docs/newsroom/datasets"))) {
      for (Path file : files.toList()) {
        right.add(new DescriptorCases.Right(file.toString(), Files.readString(file)));
      }
    }
    return right.stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.name(), () -> assertThat(refusals(one.yaml())).isEmpty()));
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

  /** What may be demanded of a type is the same to both. */
  @TestFactory
  Stream<DynamicTest> demandsOfEachTypeWhatTheReaderDemands() {
    return eachTypeWith(
        (yaml, problems) ->
            assertThat(refusals(yaml).isEmpty())
                .as(problems + " " + refusals(yaml))
                .isEqualTo(problems.isEmpty()),
        "evidence: none",
        "evidence: expected",
        "evidence: required",
        "constraints: {}",
        "constraints: {minLength: 1}",
        "constraints: {maxLength: 9}",
        "constraints: {minimum: 1}",
        "constraints: {maximum: 9}",
        "constraints: {pattern: a+}");
  }

  /** The form of an example is for both to judge, its value for the reader. */
  @TestFactory
  Stream<DynamicTest> knowsTheFormOfExamples() {
    return eachTypeWith(
        (yaml, problems) -> {
          if (problems.isEmpty()) {
            assertThat(refusals(yaml)).isEmpty();
          } else {
            assertThat(problems)
                .extracting(DescriptorProblem::place)
                .containsOnly("fields[8].example");
          }
        },
        "example: red",
        "example: 7",
        "example: 7.5",
        "example: true",
        "example: [red]",
        "example: {value: 7, currency: EUR}",
        "example: {start: 2026-03-02}");
  }

  private interface Assertion {
    void check(String yaml, List<DescriptorProblem> problems) throws IOException;
  }

  private Stream<DynamicTest> eachTypeWith(Assertion assertion, String... parts) {
    return types.names().stream()
        .flatMap(type -> Arrays.stream(parts).map(part -> "type: " + type + ", " + part))
        .map(
            field ->
                DynamicTest.dynamicTest(
                    field,
                    () -> {
                      String yaml = DescriptorCases.sound() + withField(field);
                      List<DescriptorProblem> problems = new ArrayList<>();
                      reader.read("test.yaml", yaml, new HashMap<>(), problems);
                      assertion.check(yaml, problems);
                    }));
  }

  private static String withField(String field) {
    String categories =
        field.contains("category,") ? ", categories: [{value: red, description: Red.}]" : "";
    return "  - {name: x, title: X, description: X., " + field + categories + "}\n";
  }

  /** No newsroom is told by its editor that a descriptor is wrong which the service reads. */
  @Property(tries = 1000)
  void acceptsWhatTheReaderAccepts(@ForAll("changed") JsonNode descriptor) throws IOException {
    String yaml = descriptor.toString();
    List<DescriptorProblem> problems = new ArrayList<>();
    boolean accepted = reader.read("test.yaml", yaml, new HashMap<>(), problems).isPresent();
    Statistics.collect(accepted);
    Statistics.coverage(share -> share.check(true).percentage(percent -> percent > 5));
    assertThat(problems.isEmpty()).isEqualTo(accepted);
    if (accepted) {
      assertThat(refusals(yaml)).as(yaml).isEmpty();
    }
  }

  @Provide
  Arbitrary<ObjectNode> changed() throws IOException {
    List<ObjectNode> sound = new ArrayList<>();
    sound.add((ObjectNode) YAML.readTree(DescriptorCases.sound()));
    for (String file : Datasets.resource("index").lines().toList()) {
      sound.add((ObjectNode) YAML.readTree(Datasets.resource(file)));
    }
    return Arbitraries.randomValue(
        random -> DescriptorMutations.changed(sound.get(random.nextInt(sound.size())), random));
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
