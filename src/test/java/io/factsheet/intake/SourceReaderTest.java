package io.factsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.model.Characters;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Sha256;
import io.factsheet.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SourceReaderTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in = SourceReaderTest.class.getResourceAsStream("/intake/sources.yaml")) {
      JsonNode cases = YAMLMapper.builder().build().readTree(in);
      assertThat(cases).isNotEmpty();
      return cases
          .valueStream()
          .map(one -> DynamicTest.dynamicTest(one.get("case").asText(), () -> check(one)));
    }
  }

  private static void check(JsonNode one) throws IOException {
    Findings findings = new Findings();
    var source = SourceReader.read(parse(one.get("source").asText()), findings);
    assertThat(findings.toList().stream().map(Finding::field))
        .isEqualTo(one.path("wrong").valueStream().map(JsonNode::asText).toList());
    assertThat(findings.toList())
        .allSatisfy(
            finding ->
                assertThat(finding.field() + finding.found())
                    .isEqualTo(Characters.shown(finding.field() + finding.found())));
    assertThat(source.isPresent()).isNotEqualTo(one.has("wrong"));
  }

  @Test
  void everyPartIsRead() throws IOException {
    String wire =
        """
        {"id": "s", "title": "T", "publisher": "P", "url": "https://example.org/a",
         "published_on": "2021-12-08", "published_on_basis": "stated", "language": "en",
         "supersedes": "r", "text": "Błaszczak"}
        """;
    assertThat(SourceReader.read(parse(wire), new Findings()))
        .contains(
            new SubmittedSource(
                new Source(
                    "s",
                    "T",
                    "P",
                    "https://example.org/a",
                    LocalDate.of(2021, 12, 8),
                    "stated",
                    "en",
                    Sha256.of("Błaszczak"),
                    "Błaszczak"),
                "r"));
  }

  private static ObjectNode parse(String json) throws IOException {
    return (ObjectNode) JSON.readTree(json);
  }
}
