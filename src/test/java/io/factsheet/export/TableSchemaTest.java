package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.DataPackages;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The CSV file keeps every claim of its schema, for a reader who knows no more than that. */
class TableSchemaTest {
  /** Values of each field in JSON, within its limits and beyond. */
  private static final Map<String, List<String>> VALUES =
      Map.ofEntries(
          Map.entry("mark", texts("AB", "=A", "'=A", "-A-B", "'''=", "A", "tool", "=====")),
          Map.entry("note", texts("-1234", "ok", "=1", "@@@@@", "x", "longer", "+12345")),
          Map.entry("choice", texts("a", "bbb", "ab", "c")),
          Map.entry("answer", texts("YES", "no")),
          Map.entry("whole", List.of("1", "10", "0", "11", "-3")),
          Map.entry("share", List.of("0", "0.5", "1", "1.01", "1e-7", "-1E+3")),
          Map.entry(
              "count",
              List.of(
                  "5",
                  "-5",
                  "{\"qualifier\": \"range\", \"low\": 1, \"high\": 3}",
                  "{\"qualifier\": \"range\", \"low\": -1, \"high\": 3}",
                  "{\"qualifier\": \"vague\", \"as_stated\": \"=some\"}",
                  "{\"qualifier\": \"up_to\", \"value\": 7}")),
          Map.entry(
              "sum",
              List.of(
                  "{\"value\": 999.5, \"currency\": \"EUR\"}",
                  "{\"value\": 1001, \"currency\": \"USD\"}",
                  "{\"value\": 1, \"currency\": \"euros\"}",
                  "{\"qualifier\": \"not_stated\"}")),
          Map.entry("flag", List.of("true", "false")),
          Map.entry(
              "link",
              texts("https://a.b/?q=1", "HTTP://a.b", "https://a.b/" + "x".repeat(30), "ftp://a")),
          Map.entry("host", texts("POL", "Germany")),
          Map.entry("actor", texts("NATO", "Western allies", "=Ali", "POL")),
          Map.entry(
              "day",
              List.of(
                  "\"2021-12-08\"",
                  "\"0001\"",
                  "\"2021-11-29/2021-12-05\"",
                  "{\"earliest\": \"2021-12\", \"basis\": \"resolved\", \"as_stated\": \"-\"}")),
          Map.entry("span", List.of("\"2021\"", "{\"start\": \"2021-01\"}")),
          Map.entry("stage", texts("done", "begun", "other", "gone")),
          Map.entry("tags", List.of("[\"red\"]", "[\"red\", \"blue\"]", "[\"green\", \"blue\"]")),
          Map.entry("hosts", List.of("[\"POL\"]", "[\"POL\", \"LTU\"]")),
          Map.entry(
              "actors",
              List.of("[\"POL\", \"allies\", \"NATO\"]", "[\"allies\"]", "[\"allies\", \"G7\"]")));

  private static List<String> texts(String... texts) {
    return List.of(texts).stream().map(text -> "\"" + text + "\"").toList();
  }

  @Property(tries = 150)
  void whatWeAcceptKeepsAllThatTheDescriptorSays(@ForAll("facts") List<Map<String, String>> facts)
      throws IOException {
    Content content = LimitedFacts.content(facts.stream().map(LimitedFacts::accept).toList());

    assertThat(problems(content)).isEmpty();
    assertThat(content.surveyed().dictionary()).isEqualTo(content.dictionary());
  }

  @Property(tries = 150)
  void whatCameInUnderOtherRulesKeepsWhatIsLeftOfThem(
      @ForAll("facts") List<Map<String, String>> facts) throws IOException {
    Content content = LimitedFacts.content(facts.stream().map(LimitedFacts::read).toList());

    assertThat(problems(content.surveyed())).isEmpty();
  }

  @Provide
  Arbitrary<List<Map<String, String>>> facts() {
    Arbitrary<Map<String, String>> fact = Arbitraries.just(Map.of());
    for (var field : VALUES.entrySet()) {
      Arbitrary<String> value = Arbitraries.of(field.getValue()).injectNull(0.2);
      fact =
          fact.flatMap(
              begun ->
                  value.map(
                      one -> {
                        Map<String, String> more = new HashMap<>(begun);
                        if (one != null) {
                          more.put(field.getKey(), one);
                        }
                        return more;
                      }));
    }
    return fact.list().ofMinSize(1).ofMaxSize(5);
  }

  private static List<String> problems(Content content) throws IOException {
    JsonNode resource =
        new ObjectMapper().createObjectNode().set("schema", TableSchema.of(content.dictionary()));
    return DataPackages.problems(resource, SmallRelease.bytes(new CsvFormat(), content));
  }

  @Test
  void limitsHaveRoomForTheGuard() throws IOException {
    assertThat(constraints("note")).isEqualTo("{\"minLength\":2,\"maxLength\":6}");
    assertThat(constraints("mark"))
        .isEqualTo("{\"required\":true,\"maxLength\":5,\"pattern\":\"'?(['=A-Z-]{2,4})\"}");
    assertThat(constraints("host_code")).isEqualTo("{\"required\":true,\"pattern\":\"[A-Z]{3}\"}");
  }

  @Test
  void limitsOfWholeNumbersAreWholeNumbers() throws IOException {
    assertThat(constraints("whole")).isEqualTo("{\"minimum\":1,\"maximum\":10}");
    assertThat(constraints("sum_high")).isEqualTo("{\"maximum\":1000}");
  }

  @Test
  void listsSayHowToTakeThemApart() throws IOException {
    assertThat(field("tags").get("factsheet:list").toString())
        .startsWith("{\"delimiter\":\"; \",\"categories\":[{\"value\":\"red\",\"description\":");
    assertThat(constraints("tags"))
        .isEqualTo("{\"pattern\":\"(red|blue|other|not_stated)(; (red|blue|other|not_stated))*\"}");
    assertThat(field("tags").has("categories")).isFalse();
    assertThat(constraints("actors_code"))
        .isEqualTo("{\"pattern\":\"([A-Z][A-Z0-9]*)?(; ([A-Z][A-Z0-9]*)?)*\"}");
  }

  @Test
  void whatRowsDoNotKeepIsNotSaid() throws IOException {
    Content content =
        LimitedFacts.content(
            List.of(
                LimitedFacts.read(Map.of("stage", "\"gone\"", "share", "2", "note", "\"longer\"")),
                LimitedFacts.accept(Map.of())));
    JsonNode fields = TableSchema.of(content.surveyed().dictionary()).get("fields");

    assertThat(constraints("mark", fields)).doesNotContain("required");
    assertThat(constraints("stage", fields))
        .isEqualTo(
            "{\"required\":true,\"enum\":[\"begun\",\"done\",\"other\",\"not_stated\",\"gone\"]}");
    assertThat(field("stage", fields).get("categories").get(4).get("description").textValue())
        .isEqualTo("No longer in use; kept in rows of an earlier time.");
    assertThat(constraints("share", fields)).isEqualTo("{\"minimum\":0}");
    assertThat(constraints("note", fields)).isEqualTo("{\"minLength\":2}");
  }

  private static JsonNode field(String name) throws IOException {
    Content content = LimitedFacts.content(List.of());
    return field(name, TableSchema.of(content.dictionary()).get("fields"));
  }

  private static JsonNode field(String name, JsonNode fields) {
    for (JsonNode field : fields) {
      if (field.get("name").textValue().equals(name)) {
        return field;
      }
    }
    throw new AssertionError("no column " + name);
  }

  private static String constraints(String name) throws IOException {
    return field(name).path("constraints").toString();
  }

  private static String constraints(String name, JsonNode fields) {
    return field(name, fields).path("constraints").toString();
  }
}
