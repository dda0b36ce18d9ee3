package io.factsheet.evidence.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.model.Quote;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SourceTextTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  @TestFactory
  List<DynamicTest> placements() throws IOException {
    var tests = new ArrayList<DynamicTest>();
    try (InputStream in = getClass().getResourceAsStream("placements.yaml")) {
      for (JsonNode node : YAML.readTree(Objects.requireNonNull(in))) {
        tests.add(DynamicTest.dynamicTest(node.get("name").asText(), () -> check(node)));
      }
    }
    return tests;
  }

  private static void check(JsonNode wanted) {
    Integer start = wanted.has("start") ? wanted.get("start").asInt() : null;
    var text = SourceText.of(wanted.get("text").asText());

    ObjectNode found = described(text.find(new Quote(wanted.get("quote").asText(), start)));

    for (String part : List.of("is", "match", "at", "end", "times", "words")) {
      if (wanted.has(part) || !part.equals("at")) {
        assertThat(found.get(part)).as(part).isEqualTo(wanted.get(part));
      }
    }
  }

  /** A placement in the terms of the cases. */
  private static ObjectNode described(Placement placement) {
    ObjectNode node = YAML.createObjectNode();
    switch (placement) {
      case Placement.Found(var match, int start, int end) ->
          node.put("is", "found").put("match", match.code()).put("at", start).put("end", end);
      case Placement.Repeated(var match, int times, var starts) ->
          node.put("is", "repeated")
              .put("match", match.code())
              .put("times", times)
              .set("at", YAML.valueToTree(starts));
      case Placement.Elsewhere(var match, int times, var starts) ->
          node.put("is", "elsewhere")
              .put("match", match.code())
              .put("times", times)
              .set("at", YAML.valueToTree(starts));
      case Placement.Severed(Passage whole) ->
          node.put("is", "severed").put("words", whole.text()).put("at", whole.start());
      case Placement.Absent(Passage nearest) when nearest == null -> node.put("is", "absent");
      case Placement.Absent(Passage nearest) ->
          node.put("is", "absent").put("words", nearest.text()).put("at", nearest.start());
    }
    return node;
  }

  @Test
  void textIsKeptAsItWas() {
    assertThat(SourceText.of("a\u00a0 b\r\n").text()).isEqualTo("a\u00a0 b\r\n");
  }

  @Test
  void quotesThatDifferInTypographyOnlyHaveOneForm() {
    assertThat(QuoteText.normalized(" \u201cup  to\u201d 12\u202f000\u00ad "))
        .isEqualTo(QuoteText.normalized("\"up to\" 12 000"))
        .isEqualTo("\"up to\" 12 000");
    assertThat(QuoteText.normalized("\u00e9")).isEqualTo(QuoteText.normalized("e\u0301"));
    assertThat(QuoteText.normalized("Bloc")).isNotEqualTo(QuoteText.normalized("bloc"));
    assertThat(QuoteText.normalized("2\u00bd")).isNotEqualTo(QuoteText.normalized("21/2"));
    assertThat(QuoteText.normalized(" \u200b\n")).isEmpty();
  }
}
