package io.factsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.model.Characters;
import io.factsheet.model.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class SubmissionReaderTest {
  private static final IntakeLimits LIMITS = new IntakeLimits(5, 1000);

  /** What was read, a line each, and how the reading ended where it did not reach the end. */
  private record Reading(List<String> read, @Nullable String refused) {}

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream in = SubmissionReaderTest.class.getResourceAsStream("/intake/cases.yaml")) {
      JsonNode cases = YAMLMapper.builder().build().readTree(in);
      assertThat(cases).isNotEmpty();
      return cases
          .valueStream()
          .map(one -> DynamicTest.dynamicTest(one.get("case").asText(), () -> check(one)));
    }
  }

  private static void check(JsonNode one) throws IOException {
    Reading reading = read(bytes(one), format(one));
    if (!one.has("reads_any")) {
      assertThat(reading.read())
          .isEqualTo(one.path("reads").valueStream().map(JsonNode::asText).toList());
    }
    if (one.has("refused")) {
      // The place, or the first word, and further words that the message must hold.
      String[] expected = one.get("refused").asText().split(" ", 2);
      assertThat(reading.refused()).startsWith(expected[0]).contains(expected[1]);
    } else {
      assertThat(reading.refused()).isNull();
    }
  }

  private static SubmissionFormat format(JsonNode one) {
    return one.has("ndjson") || one.has("ndjson_long") || one.has("hex_ndjson")
        ? SubmissionFormat.NDJSON
        : SubmissionFormat.JSON;
  }

  private static byte[] bytes(JsonNode one) {
    if (one.has("hex") || one.has("hex_ndjson")) {
      return HexFormat.of().parseHex(one.path("hex").asText() + one.path("hex_ndjson").asText());
    }
    String text;
    if (one.has("json_deep")) {
      text = "[".repeat(one.get("json_deep").asInt());
    } else if (one.has("json_long")) {
      text = "[{\"a\":\"" + "x".repeat(one.get("json_long").asInt()) + "\"}]";
    } else if (one.has("json_digits")) {
      text = "[{\"a\":" + "7".repeat(one.get("json_digits").asInt()) + ".5}]";
    } else if (one.has("ndjson_long")) {
      text = "x".repeat(one.get("ndjson_long").asInt());
    } else {
      text = one.path("json").asText() + one.path("ndjson").asText();
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Reading read(byte[] bytes, SubmissionFormat format) throws IOException {
    List<String> read = new ArrayList<>();
    try {
      SubmissionReader.read(
          new ByteArrayInputStream(bytes),
          format,
          LIMITS,
          new SubmissionReader.Handler<RuntimeException>() {
            @Override
            public void source(ObjectNode wire, long line) {
              read.add("source " + line + " " + wire.path("id").asText());
            }

            @Override
            public void fact(Item item) {
              item.findings().forEach(SubmissionReaderTest::assertEncodable);
              read.add(shown(item));
            }
          });
      return new Reading(read, null);
    } catch (MalformedSubmissionException e) {
      assertThat(e.mend()).endsWith(".");
      assertEncodable(String.valueOf(e.getMessage()));
      return new Reading(read, e.line() + ":" + e.column() + " " + e.getMessage());
    } catch (TooManyFactsException e) {
      return new Reading(read, e.getMessage());
    }
  }

  /** What answers and files of rejects show of a submission must be text they can carry. */
  private static void assertEncodable(Finding finding) {
    Stream.of(finding.field(), finding.found(), finding.message(), finding.mend())
        .filter(Objects::nonNull)
        .forEach(SubmissionReaderTest::assertEncodable);
  }

  private static void assertEncodable(String text) {
    assertThat(text).isEqualTo(Characters.shown(text));
  }

  private static String shown(Item item) {
    if (item.findings().isEmpty() && item.fact() != null) {
      Iterable<String> keys = item.fact()::fieldNames;
      return "fact "
          + item.index()
          + " "
          + item.line()
          + " "
          + StreamSupport.stream(keys.spliterator(), false).collect(Collectors.joining(" "));
    }
    Finding finding = item.findings().getFirst();
    return item.index() + " " + item.line() + " " + finding.rule().code() + " " + finding.field();
  }

  @Property
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll SubmissionFormat format)
      throws IOException {
    Reading reading = read(bytes, format);
    assertThat(reading.read().size()).isLessThanOrEqualTo(bytes.length);
  }

  @Property(tries = 200)
  void whatIsWrittenIsRead(
      @ForAll @Size(max = 5) List<@CharRange(from = ' ', to = '\u2fff') String> texts)
      throws IOException {
    var mapper = new ObjectMapper();
    List<ObjectNode> facts = new ArrayList<>();
    for (String text : texts) {
      // Longer than a buffer now and then.
      ObjectNode fact = mapper.createObjectNode().put("a", text.repeat(40));
      fact.set("b", DecimalNode.valueOf(new BigDecimal("1.50")));
      facts.add(fact);
    }
    StringBuilder lines = new StringBuilder();
    for (ObjectNode fact : facts) {
      lines.append(mapper.writeValueAsString(fact)).append('\n');
    }

    assertThat(facts(mapper.writeValueAsString(facts), SubmissionFormat.JSON)).isEqualTo(facts);
    assertThat(facts(lines.toString(), SubmissionFormat.NDJSON)).isEqualTo(facts);
  }

  private static List<ObjectNode> facts(String text, SubmissionFormat format) throws IOException {
    List<ObjectNode> facts = new ArrayList<>();
    try {
      SubmissionReader.read(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          format,
          IntakeLimits.DEFAULT,
          new SubmissionReader.Handler<RuntimeException>() {
            @Override
            public void source(ObjectNode wire, long line) {}

            @Override
            public void fact(Item item) {
              assertThat(item.findings()).isEmpty();
              assertThat(item.index()).isEqualTo(facts.size());
              facts.add(Objects.requireNonNull(item.fact()));
            }
          });
    } catch (MalformedSubmissionException | TooManyFactsException e) {
      throw new AssertionError(e);
    }
    return facts;
  }
}
