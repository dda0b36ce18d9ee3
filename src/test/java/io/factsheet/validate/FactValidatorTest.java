package io.factsheet.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.PlainValidator;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Finding;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import io.factsheet.schema.Datasets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FactValidatorTest {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private final JsonNode data = read();
  private final String text = data.get("article").asText();
  private final Map<String, Article> articles =
      Map.of(
          "article", new Article(source("article", text)),
          "metadata", new Article(source("metadata", null)));
  private final FactValidator validator =
      new FactValidator(
          Datasets.load(new FieldTypes(Gazetteer.load()), PlainValidator.create(), null)
              .named("deployments")
              .orElseThrow(),
          PlainValidator.create(),
          new QuoteLimits(100, 200));

  FactValidatorTest() throws IOException {}

  @TestFactory
  Stream<DynamicTest> cases() {
    assertThat(data.get("cases")).isNotEmpty();
    return data.get("cases")
        .valueStream()
        .map(one -> DynamicTest.dynamicTest(one.get("case").asText(), () -> check(one)));
  }

  private void check(JsonNode one) {
    Validation validation = validate(wire(one));
    assertThat(
            validation.findings().stream()
                .map(finding -> finding.rule().code() + " " + finding.field())
                .toList())
        .as(validation.findings().toString())
        .isEqualTo(one.path("findings").valueStream().map(JsonNode::asText).toList());
    assertThat(validation.fact().isPresent())
        .as("sound")
        .isEqualTo(validation.findings().stream().noneMatch(Finding::isError));
    assertThat(validation.findings())
        .allSatisfy(
            finding -> {
              assertThat(finding.message()).endsWith(".");
              assertThat(finding.mend()).endsWith(".");
            });
    validation
        .fact()
        .ifPresent(
            sound ->
                assertThat(sound.quoteMatch().code())
                    .isEqualTo(one.path("match").asText(QuoteMatch.EXACT.code())));
  }

  /** The sound fact with the changes of a case. */
  private ObjectNode wire(JsonNode one) {
    ObjectNode wire = data.get("sound").deepCopy();
    one.path("put").properties().forEach(change -> wire.set(change.getKey(), change.getValue()));
    one.path("remove").forEach(key -> wire.remove(key.asText()));
    JsonNode length = wire.remove("quote_of");
    if (length != null) {
      String head = text.substring(0, length.asInt());
      wire.put("quote", head.substring(0, head.lastIndexOf(' ')));
    }
    return wire;
  }

  private Validation validate(ObjectNode wire) {
    return validator.validate(wire, articles::get);
  }

  @Test
  void theDerivedIdRestsOnSourceQuoteAndKeyAlone() {
    String id = id("{}");
    assertThat(id).matches("[0-9a-v]{16}");
    assertThat(id("{\"status\": \"approved\", \"notes\": \"x\"}")).isEqualTo(id);
    assertThat(id("{\"sender\": \"Czech Republic\"}")).isEqualTo(id);
    assertThat(
            id(
                "{\"quote\": \"The Czech government has approved the deployment of up to\u00a0150 soldiers"
                    + " to help Poland\"}"))
        .isEqualTo(id);
    assertThat(id("{\"count_unit\": \"other\"}")).isNotEqualTo(id);
    assertThat(id("{\"host\": null}")).isNotEqualTo(id);
    assertThat(id("{\"quote\": \"up to 150 soldiers to help Poland\"}")).isNotEqualTo(id);
  }

  @Test
  void aMissingQuoteIsShownTheNearestPassage() {
    Finding finding =
        validate(wire("{\"quote\": \"the deployment of up to 1,500 soldiers to help Poland\"}"))
            .findings()
            .getFirst();
    assertThat(finding.expected()).contains("deployment of up to 150 soldiers to help Poland");
    assertThat(finding.mend()).contains("up to 150 soldiers");
  }

  private String id(String changes) {
    Validation validation = validate(wire(changes));
    return validation
        .fact()
        .orElseThrow(() -> new AssertionError(validation.toString()))
        .fact()
        .id();
  }

  private ObjectNode wire(String changes) {
    try {
      return wire(JSON.createObjectNode().set("put", JSON.readTree(changes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Source source(String id, @Nullable String text) {
    return new Source(
        id, null, null, null, null, null, "en", Sha256.of(text == null ? "" : text), text);
  }

  private static JsonNode read() throws IOException {
    try (InputStream in = FactValidatorTest.class.getResourceAsStream("/validate/cases.yaml")) {
      return YAMLMapper.builder().build().readTree(in);
    }
  }
}
