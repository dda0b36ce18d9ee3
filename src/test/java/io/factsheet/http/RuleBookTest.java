package io.factsheet.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.model.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every rule can fire from outside, spares its near miss, and is in the book that readers get. */
@QuarkusTest
@TestProfile(ApiProfile.class)
class RuleBookTest {
  private static final Path PAGE = Path.of("docs/rules.md");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RuleBook book = RuleBook.read();

  RuleBookTest() throws IOException {}

  /** A fact a line has no source of its own with it. */
  @BeforeEach
  void knowsTheSource() {
    Api.submit("{\"sources\":[" + book.source() + "],\"facts\":[]}").then().statusCode(200);
  }

  /** One that nothing is to be said of any more. */
  @BeforeEach
  void hasRemovedAFact() {
    String id = book.entry(Rule.FACT_SUPPRESSED).fires().get("put").get("fact_id").asText();
    String fact = book.sound("deployments").put("fact_id", id).toString();
    Api.submit("{\"sources\":[" + book.source() + "],\"facts\":[" + fact + "]}")
        .then()
        .statusCode(200);
    EditCalls.suppress(Api.admin(), id, 1);
  }

  @Test
  void everyRuleIsInTheBookOnceAndInOrder() {
    assertThat(book.entries().stream().map(RuleBook.Entry::rule)).containsExactly(Rule.values());
  }

  @ParameterizedTest
  @EnumSource
  void fires(Rule rule) throws IOException {
    RuleBook.Entry entry = book.entry(rule);
    List<JsonNode> findings = findings(entry, entry.fires());
    assertThat(findings).isNotEmpty();
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.get("rule").asText()).isEqualTo(rule.code());
              assertThat(finding.get("severity").asText()).isEqualTo(rule.severity().code());
              assertThat(finding.get("message").asText()).endsWith(".");
              assertThat(finding.get("mend").asText()).endsWith(".");
            });
  }

  @ParameterizedTest
  @EnumSource
  void sparesTheNearMiss(Rule rule) throws IOException {
    RuleBook.Entry entry = book.entry(rule);
    assertThat(entry.passes()).isNotEqualTo(entry.fires());
    assertThat(findings(entry, entry.passes())).isEmpty();
  }

  /** {@code make rules} writes the page. */
  @Test
  void theBookIsTheOneForReaders() throws IOException {
    Map<Rule, JsonNode> findings = new EnumMap<>(Rule.class);
    for (RuleBook.Entry entry : book.entries()) {
      findings.put(entry.rule(), findings(entry, entry.fires()).getFirst());
    }
    String page = new RuleBookPage(book, findings).markdown();
    if (Boolean.getBoolean("rules.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).content().as("\"make rules\" writes it").isEqualTo(page);
  }

  /** All findings that the service answers with, of all facts, or of the source that it refuses. */
  private List<JsonNode> findings(RuleBook.Entry entry, JsonNode example) throws IOException {
    RuleBook.Body body = book.body(entry.dataset(), example);
    JsonNode answer =
        JSON.readTree(
            Api.submitter()
                .header("Content-Type", body.type())
                .body(body.text())
                .post("/datasets/" + entry.dataset() + "/validate")
                .asString());
    assertThat(answer.has("results") || answer.has("findings")).as(answer.toString()).isTrue();
    return Stream.concat(
            answer.path("findings").valueStream(),
            answer.path("results").valueStream().flatMap(one -> one.get("findings").valueStream()))
        .toList();
  }
}
