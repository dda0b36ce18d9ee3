package io.factsheet.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.field.Field;
import io.factsheet.field.Schemas;
import io.factsheet.model.Findings;
import io.factsheet.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Values of fields as submitters write them, rightly and wrongly. */
final class WireValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Arbitrary<JsonNode> NOTHING = json("null, '', [], {}");
  private static final Arbitrary<JsonNode> TEXTS =
      json(
          "'a', 'abc', 'AB-12', 'AB-123', 'hey', 'HEYYY', '0123456789', '0123456789x', '𝒳𝒳𝒳',"
              + " 'Błaszczak – “x”', 'a; b', 'a\\rb.', 'a\\nb.'");
  private static final Arbitrary<JsonNode> NUMBERS =
      json(
          "0, 0e99, 1, 1.0, 5, 0.5, 1.5e1, -1, 150, 400, 400.000, 401, 1e3, 1001,"
              + " 9223372036854775807, 9223372036854775808, -9223372036854775808,"
              + " 9e39, 1e40, -1e40, 1e-40, 1e-41");
  private static final Arbitrary<JsonNode> URLS =
      json(
          "'https://example.org/a?b=c#d', 'HTTP://x.eu/ü', 'http://', 'ftp://a.b', 'http://a b',"
              + " 'www.example.org', 'https://example.org/a/long/long/path'");
  private static final Arbitrary<JsonNode> CODES =
      json("'POL', 'CZE', 'NATO', 'EU', 'XQX', 'pol', 5, ['POL']");
  private static final Arbitrary<JsonNode> NAMES =
      json("'Poland', 'poland', 'Czech Republic', 'Western allies', 'a; b'");
  private static final Arbitrary<JsonNode> WRITTEN_DATES =
      json(
          "'2021-12-08', '2021-10-31', '2021-12', '2021', '2021-11-29/2021-12-05',"
              + " '2021-08/2021-09-07', '2021-02-29', '2021-04-32', '2021-13', '2021-00', '0000',"
              + " '12021', '2021-12-05/2021-11-29', '2021-11-29/', '8 December 2021', '2021-12-8',"
              + " '2021-12-08T00:00:00Z', '２０２１', 2021");
  private static final Arbitrary<JsonNode> BASES =
      json("'stated', 'resolved', 'resolved_from_inferred', 'guessed', 1");
  private static final Arbitrary<JsonNode> QUALIFIERS =
      json(
          "'plain', 'about', 'at_least', 'more_than', 'up_to', 'less_than', 'range', 'vague',"
              + " 'not_stated', 'roughly', true");
  private static final Arbitrary<JsonNode> AMOUNTS = json("0, 1, 40, 150, 150.0, -2");
  private static final Arbitrary<JsonNode> CURRENCIES =
      json("'EUR', 'USD', 'DEM', 'eur', 'euros', 978");

  private WireValues() {}

  /** Any JSON, shallow. */
  static Arbitrary<JsonNode> anything() {
    Arbitrary<JsonNode> flat =
        Arbitraries.oneOf(NOTHING, TEXTS, NUMBERS, CODES, WRITTEN_DATES, json("true, false"));
    return Arbitraries.oneOf(flat, listOf(flat), object(Map.of("code", flat, "value", flat)));
  }

  /** Values of the field's type, sound and unsound. */
  static Arbitrary<JsonNode> of(Field field) {
    return of(field.type().name(), field);
  }

  private static Arbitrary<JsonNode> of(String type, Field field) {
    return switch (type) {
      case "text" -> TEXTS;
      case "url" -> URLS;
      case "integer", "number" -> NUMBERS;
      case "boolean" -> json("true, false, 'true', 1");
      case "category" -> categories(field);
      case "country", "actor" ->
          Arbitraries.oneOf(CODES, NAMES, object(Map.of("code", CODES, "name", NAMES)));
      case "date" -> dates();
      case "period" ->
          Arbitraries.oneOf(
              WRITTEN_DATES, object(Map.of("start", dates(), "end", dates(), "as_stated", TEXTS)));
      case "quantity" -> Arbitraries.oneOf(NUMBERS, amounts(Map.of()));
      case "money" -> Arbitraries.oneOf(NUMBERS, amounts(Map.of("currency", CURRENCIES)));
      default -> listOf(of(type.substring("list of ".length()), field));
    };
  }

  private static Arbitrary<JsonNode> categories(Field field) {
    Arbitrary<JsonNode> declared =
        Arbitraries.of(field.categories()).map(one -> NODES.textNode(one.value()));
    return Arbitraries.oneOf(declared, json("'Red', 'blue', 3"));
  }

  private static Arbitrary<JsonNode> dates() {
    return Arbitraries.oneOf(
        WRITTEN_DATES,
        object(
            Map.of(
                "earliest", WRITTEN_DATES,
                "latest", WRITTEN_DATES,
                "as_stated", TEXTS,
                "basis", BASES)));
  }

  private static Arbitrary<JsonNode> amounts(Map<String, Arbitrary<JsonNode>> more) {
    Map<String, Arbitrary<JsonNode>> parts = new TreeMap<>(more);
    parts.put("as_stated", TEXTS);
    parts.put("qualifier", QUALIFIERS);
    parts.put("value", AMOUNTS);
    parts.put("low", AMOUNTS);
    parts.put("high", AMOUNTS);
    return object(parts);
  }

  /** Those that read without an error. */
  static Arbitrary<JsonNode> sound(Field field) {
    return of(field).filter(10_000, wire -> isSound(wire, field));
  }

  private static boolean isSound(JsonNode wire, Field field) {
    Findings findings = new Findings();
    Value value = field.type().read(wire, field, findings);
    if (value != null) {
      field.type().check(value, field, findings);
    }
    return value != null && !findings.hasErrors();
  }

  /**
   * Objects that have some of the parts, hold nothing in others, and at times have one too many.
   */
  private static Arbitrary<JsonNode> object(Map<String, Arbitrary<JsonNode>> parts) {
    List<String> names = List.copyOf(new TreeSet<>(parts.keySet()));
    List<Arbitrary<Optional<JsonNode>>> values = new ArrayList<>();
    for (String name : names) {
      values.add(oftenOneOf(Objects.requireNonNull(parts.get(name)), NOTHING).optional(0.6));
    }
    return Combinators.combine(
            Combinators.combine(values).as(given -> given),
            oftenOneOf(Arbitraries.of(false), Arbitraries.of(true)))
        .as(
            (given, oneTooMany) -> {
              ObjectNode object = NODES.objectNode();
              for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                given.get(i).ifPresent(value -> object.set(name, value));
              }
              return oneTooMany ? object.put("colour", "red") : object;
            });
  }

  private static <T> Arbitrary<T> oftenOneOf(Arbitrary<T> often, Arbitrary<T> seldom) {
    return Arbitraries.frequencyOf(Tuple.of(9, often), Tuple.of(1, seldom));
  }

  private static Arbitrary<JsonNode> listOf(Arbitrary<JsonNode> items) {
    return items
        .list()
        .ofMaxSize(3)
        .map(
            several -> {
              ArrayNode array = NODES.arrayNode();
              several.forEach(array::add);
              return array;
            });
  }

  /** One of several values, written with single quotation marks. */
  static Arbitrary<JsonNode> json(String values) {
    JsonNode written = Schemas.json("[" + values.replace('\'', '"') + "]");
    return Arbitraries.of(written.valueStream().toList());
  }
}
