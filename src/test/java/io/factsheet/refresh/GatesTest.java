package io.factsheet.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class GatesTest {
  private static final Gates GATES =
      new Gates(
          20,
          Optional.of(20.0),
          Optional.of(20.0),
          Optional.of(50.0),
          Optional.of(10.0),
          Optional.of(75.0),
          Optional.of(90.0),
          OptionalLong.of(1),
          Optional.of(10.0));
  private static final Gates OFF =
      new Gates(
          20,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalLong.empty(),
          Optional.empty());

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (InputStream cases =
        Objects.requireNonNull(GatesTest.class.getResourceAsStream("/refresh/gates.yaml"))) {
      return YAMLMapper.builder()
          .build()
          .readTree(cases)
          .valueStream()
          .map(one -> DynamicTest.dynamicTest(one.get("name").asText(), () -> check(one)));
    }
  }

  private static void check(JsonNode one) {
    Map<String, String> tripped = new LinkedHashMap<>();
    (one.has("off") ? OFF : GATES)
        .check(delivery(one.get("run")))
        .forEach(gate -> tripped.put(gate.gate().code(), gate.message()));
    Map<String, String> expected = new LinkedHashMap<>();
    one.path("trips")
        .properties()
        .forEach(gate -> expected.put(gate.getKey(), gate.getValue().asText()));
    assertThat(tripped).isEqualTo(expected);
  }

  private static @Nullable Untimely untimely(JsonNode days) {
    return days.isEmpty()
        ? null
        : new Untimely(days.size(), "f1", LocalDate.parse(days.get(0).asText()));
  }

  private static @Nullable Leap leap(JsonNode figures) {
    return figures.isEmpty()
        ? null
        : new Leap(
            "f1", new BigDecimal(figures.get(1).asText()), new BigDecimal(figures.get(0).asText()));
  }

  private static Delivery delivery(JsonNode run) {
    return new Delivery(
        "d",
        run.path("before").asLong(),
        run.path("delivered").asLong(),
        run.has("delivered_before") ? (Long) run.get("delivered_before").asLong() : null,
        run.path("added").asLong(),
        run.path("changed").asLong(),
        run.path("doubtful").asLong(),
        run.path("unchecked").asLong(),
        untimely(run.path("untimely")),
        leap(run.path("leap")),
        run.path("rejected").asLong());
  }
}
