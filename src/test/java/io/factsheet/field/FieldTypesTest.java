package io.factsheet.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.google.re2j.Pattern;
import io.factsheet.gazetteer.Gazetteer;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FieldTypesTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final FieldTypes types = new FieldTypes(Gazetteer.load());

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in = FieldTypesTest.class.getResourceAsStream("/field/cases.yaml")) {
      JsonNode cases = YAMLMapper.builder().build().readTree(in);
      assertThat(cases).isNotEmpty();
      return cases
          .valueStream()
          .map(
              one ->
                  DynamicTest.dynamicTest(
                      one.get("type").asText() + " " + one.get("wire").asText(), () -> check(one)));
    }
  }

  @Test
  void everyTypeHasPassingAndFailingCases() throws IOException {
    try (InputStream in = FieldTypesTest.class.getResourceAsStream("/field/cases.yaml")) {
      JsonNode cases = YAMLMapper.builder().build().readTree(in);
      for (String type : types.names()) {
        assertThat(cases.valueStream().filter(one -> one.get("type").asText().equals(type)))
            .as(type)
            .anyMatch(one -> !one.has("findings"))
            .anyMatch(one -> one.has("findings"));
      }
    }
  }

  private void check(JsonNode one) throws IOException {
    FieldType type = types.named(one.get("type").asText()).orElseThrow();
    Field field = field(type, one.path("constraints"));
    JsonNode wire = JSON.readTree(one.get("wire").asText());
    Findings findings = new Findings();
    Value value = type.read(wire, field, findings);
    if (value != null) {
      type.check(value, field, findings);
    }
    assertThat(
            findings.toList().stream()
                .map(finding -> finding.rule().code() + " " + finding.field())
                .toList())
        .isEqualTo(texts(one.path("findings")));
    assertThat(value != null).as("could be read").isEqualTo(one.has("cells"));
    if (value != null) {
      JsonNode written = type.write(value);
      assertThat(written.toString())
          .isEqualTo(one.has("writes") ? one.get("writes").asText() : one.get("wire").asText());
      assertThat(type.read(JSON.readTree(written.toString()), field, new Findings()))
          .as("what is written reads as the same value")
          .isEqualTo(value);
      List<@Nullable Object> cells = new ArrayList<>();
      type.flatten(value, cells);
      assertThat(cells).hasSameSizeAs(type.columns(field));
      assertThat(cells.stream().map(FieldTypesTest::plain).toList())
          .isEqualTo(texts(one.get("cells")));
      assertThat(type.identity(value)).isNotBlank();
    }
  }

  static Field field(FieldType type, JsonNode constraints) {
    return new Field(
        "x",
        type,
        "X",
        "An x.",
        false,
        Evidence.NONE,
        Sought.ANYHOW,
        new Constraints(
            constraints.has("minLength") ? constraints.get("minLength").asInt() : null,
            constraints.has("maxLength") ? constraints.get("maxLength").asInt() : null,
            constraints.has("minimum") ? constraints.get("minimum").decimalValue() : null,
            constraints.has("maximum") ? constraints.get("maximum").decimalValue() : null,
            constraints.has("pattern")
                ? Pattern.compile(constraints.get("pattern").asText())
                : null),
        List.of(
            new Category("red", "Red."),
            new Category("green", "Green."),
            new Category("other", "Other."),
            new Category("not_stated", "Not stated.")),
        Past.NONE,
        null);
  }

  private static @Nullable String plain(@Nullable Object cell) {
    return cell instanceof BigDecimal number
        ? number.toPlainString()
        : cell == null ? null : Objects.toString(cell);
  }

  private static List<@Nullable String> texts(JsonNode array) {
    List<@Nullable String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.isNull() ? null : item.asText()));
    return texts;
  }
}
