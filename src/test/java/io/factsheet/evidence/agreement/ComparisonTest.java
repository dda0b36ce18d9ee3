package io.factsheet.evidence.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.factsheet.model.Agreement;
import io.factsheet.model.Qualifier;
import io.factsheet.model.Value.Quantity;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ComparisonTest {
  private static final YAMLMapper YAML = new YAMLMapper();

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("statements.yaml")) {
      for (JsonNode one : YAML.readTree(Objects.requireNonNull(in))) {
        tests.add(
            DynamicTest.dynamicTest(
                one.get("name").textValue(), () -> check(one.get("statements"))));
      }
    }
    return tests;
  }

  private static void check(JsonNode cases) {
    List<Statement> statements = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (JsonNode one : cases) {
      statements.add(
          new Statement(
              one.path("about").asText("troops"),
              one.get("by").textValue(),
              one.path("words").asText("Words " + statements.size() + "."),
              figure(one.get("figure").textValue().split(" ", -1))));
      expected.add(one.get("is").textValue());
    }
    Map<Long, Agreement> results = compared(statements);
    List<String> found = new ArrayList<>();
    for (long i = 0; i < statements.size(); i++) {
      Agreement result = results.get(i);
      found.add(result == null ? "none" : result.agreeing() + " / " + result.disagreeing());
    }
    assertThat(found).isEqualTo(expected);
  }

  private static Map<Long, Agreement> compared(List<Statement> statements) {
    Comparison comparison = new Comparison();
    for (int i = 0; i < statements.size(); i++) {
      comparison.add(i, statements.get(i));
    }
    Map<Long, Agreement> results = new TreeMap<>();
    comparison.results(
        (name, agreement) -> assertThat(results.put(name, agreement)).as("told twice").isNull());
    return results;
  }

  private static Quantity figure(String[] words) {
    Qualifier qualifier = Qualifier.ofCode(words[0]).orElseThrow();
    if (qualifier == Qualifier.RANGE) {
      return new Quantity(
          null, new BigDecimal(words[1]), new BigDecimal(words[2]), qualifier, null, null);
    }
    BigDecimal value = words.length > 1 ? new BigDecimal(words[1]) : null;
    return new Quantity(
        value,
        qualifier.bindsLow() ? value : null,
        qualifier.bindsHigh() ? value : null,
        qualifier,
        null,
        words.length > 2 ? words[2] : null);
  }

  /** Comparing each with each, as the definition has it, says the same. */
  @Property(tries = 300)
  void asTheDefinitionSays(@ForAll("statements") List<Statement> statements) {
    Map<Long, Agreement> expected = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      Agreement agreement = byDefinition(statements.get(i), statements);
      if (agreement != null) {
        expected.put((long) i, agreement);
      }
    }
    assertThat(compared(statements)).isEqualTo(expected);
  }

  /** In what order facts come says nothing. */
  @Property(tries = 100)
  void inAnyOrder(@ForAll("statements") List<Statement> statements, @ForAll long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    Comparison comparison = new Comparison();
    order.forEach(i -> comparison.add(i, statements.get(i)));
    Map<Long, Agreement> results = new TreeMap<>();
    comparison.results(results::put);
    assertThat(results).isEqualTo(compared(statements));
  }

  private static @Nullable Agreement byDefinition(Statement one, List<Statement> all) {
    if (Span.of(one.figure()) == null) {
      return null;
    }
    List<Statement> others =
        all.stream()
            .filter(other -> other.about().equals(one.about()))
            .filter(other -> Span.of(other.figure()) != null)
            .toList();
    Set<Statement> own = origin(one, others);
    Set<Set<Statement>> agreeing = new HashSet<>();
    Set<Set<Statement>> origins = new HashSet<>();
    for (Statement other : others) {
      Set<Statement> origin = origin(other, others);
      if (!origin.equals(own)) {
        origins.add(origin);
        if (fits(one.figure(), other.figure())) {
          agreeing.add(origin);
        }
      }
    }
    return new Agreement(agreeing.size(), origins.size() - agreeing.size());
  }

  /** All statements of the origin of one. */
  private static Set<Statement> origin(Statement one, List<Statement> all) {
    Set<Statement> origin = new HashSet<>(Set.of(one));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (Statement other : all) {
        if (origin.stream()
                .anyMatch(
                    of -> of.origin().equals(other.origin()) || of.words().equals(other.words()))
            && origin.add(other)) {
          grown = true;
        }
      }
    }
    return origin;
  }

  private static boolean fits(Quantity one, Quantity other) {
    return isBelow(one, other) && isBelow(other, one);
  }

  /** Whether something of one lies at, or below, the end of the other. */
  private static boolean isBelow(Quantity one, Quantity other) {
    if (one.low() == null || other.high() == null) {
      return true;
    }
    int order = one.low().compareTo(other.high());
    boolean excluded =
        one.qualifier() == Qualifier.MORE_THAN || other.qualifier() == Qualifier.LESS_THAN;
    return excluded ? order < 0 : order <= 0;
  }

  @Provide
  Arbitrary<List<Statement>> statements() {
    Arbitrary<Quantity> figures =
        Combinators.combine(
                Arbitraries.of(Qualifier.values()),
                Arbitraries.integers().between(1, 9),
                Arbitraries.integers().between(0, 4))
            .as(
                (qualifier, value, more) ->
                    qualifier == Qualifier.RANGE
                        ? "range " + value + " " + (value + more)
                        : qualifier.code() + " " + value)
            .map(words -> figure(words.split(" ", -1)));
    return Combinators.combine(
            Arbitraries.of("troops", "ships"),
            Arbitraries.strings().withChars("abcdefgh").ofLength(1),
            Arbitraries.strings().withChars("0123456789").ofMinLength(1).ofMaxLength(2),
            figures)
        .as(Statement::new)
        .list()
        .ofMaxSize(40);
  }
}
