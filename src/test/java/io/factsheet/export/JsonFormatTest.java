package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.model.ReleasedFact;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"json", "ndjson"})
  void aReleaseIsTheseVeryBytes(String extension) throws IOException {
    Format format = extension.equals("json") ? new JsonFormat() : new NdjsonFormat();
    assertThat(SmallRelease.bytes(format, SmallRelease.content()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(SmallRelease.resource("grain_shipments." + extension));
  }

  @Test
  void bothHoldEveryFactOnALine() throws IOException {
    Content content = SmallRelease.content();
    List<String> expected = new ArrayList<>();
    content.facts().forEach(fact -> expected.add(content.dataset().json(fact).toString()));
    String ndjson = text(new NdjsonFormat(), content);
    String json = text(new JsonFormat(), content);
    assertThat(ndjson).endsWith("}\n");
    assertThat(ndjson.lines().map(JsonFormatTest::tree))
        .map(JsonNode::toString)
        .isEqualTo(expected);
    assertThat(tree(json).get("facts")).map(JsonNode::toString).isEqualTo(expected);
    assertThat(json.lines().map(line -> line.strip().replaceFirst(",$", "")))
        .containsAll(ndjson.lines().toList());
  }

  @Test
  void sourcesComeBeforeFactsAndWithoutText() throws IOException {
    JsonNode document = tree(text(new JsonFormat(), SmallRelease.content()));
    assertThat(document.fieldNames())
        .toIterable()
        .endsWith("licence", "sources", "facts")
        .startsWith("dataset");
    assertThat(document.get("sources"))
        .hasSize(3)
        .allSatisfy(source -> assertThat(source.has("text")).isFalse());
  }

  @Test
  void anEmptyReleaseIsADocumentToo() throws IOException {
    JsonNode document = tree(text(new JsonFormat(), SmallRelease.empty()));
    assertThat(document.get("facts")).isEmpty();
    assertThat(document.get("sources")).isEmpty();
    assertThat(text(new NdjsonFormat(), SmallRelease.empty())).isEmpty();
  }

  @Test
  void rowsThatBreakOffLeaveNoDocument() throws IOException {
    Content content = SmallRelease.content();
    Rows<ReleasedFact> broken =
        consumer -> {
          content.facts().forEach(consumer);
          throw new IOException("The database has gone");
        };
    var out = new ByteArrayOutputStream();
    assertThatThrownBy(
            () ->
                new JsonFormat()
                    .write(
                        new Content(
                            content.dataset(),
                            content.release(),
                            broken,
                            content.sources(),
                            content.changes()),
                        out))
        .hasMessage("The database has gone");
    assertThatThrownBy(() -> JSON.readTree(out.toByteArray()))
        .isInstanceOf(JsonProcessingException.class);
  }

  private static String text(Format format, Content content) throws IOException {
    return new String(SmallRelease.bytes(format, content), StandardCharsets.UTF_8);
  }

  private static JsonNode tree(String json) {
    try {
      return Json.tree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
