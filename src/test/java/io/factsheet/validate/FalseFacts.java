package io.factsheet.validate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.factsheet.field.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes false facts of a true one: in each, one thing is wrong. */
final class FalseFacts {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d(?=-|\\b)");

  private FalseFacts() {}

  enum Kind {
    DIGIT,
    QUALIFIER,
    CURRENCY,
    COUNTRY,
    ROLE,
    YEAR
  }

  /**
   * A false fact.
   *
   * @param fields those that are wrong
   */
  record Made(Kind kind, Set<String> fields, ObjectNode wire) {}

  static List<Made> of(ObjectNode fact, List<Field> asked) {
    List<Made> made = new ArrayList<>();
    for (Field field : asked) {
      JsonNode value = fact.get(field.name());
      if (value == null) {
        continue;
      }
      switch (field.type().name()) {
        case "integer", "number" ->
            digits(value.decimalValue())
                .forEach(other -> put(made, Kind.DIGIT, fact, field, NODES.numberNode(other)));
        case "quantity", "money" -> figure(made, fact, field, value);
        case "date", "period" -> years(made, fact, field, value);
        default -> actors(made, fact, field, value);
      }
    }
    roles(made, fact, asked);
    return made;
  }

  private static void figure(List<Made> made, ObjectNode fact, Field field, JsonNode value) {
    if (!value.has("value")) {
      // An amount that the words leave open is made up.
      ObjectNode invented = NODES.objectNode().put("value", 500).put("qualifier", "plain");
      put(made, Kind.QUALIFIER, fact, field, invented);
      return;
    }
    ObjectNode bare = value.deepCopy();
    bare.remove("as_stated");
    for (BigDecimal other : digits(value.get("value").decimalValue())) {
      put(made, Kind.DIGIT, fact, field, bare.deepCopy().put("value", other));
    }
    for (String qualifier : List.of("plain", "up_to", "more_than", "about", "at_least")) {
      if (!qualifier.equals(value.path("qualifier").asText("plain"))) {
        put(made, Kind.QUALIFIER, fact, field, bare.deepCopy().put("qualifier", qualifier));
      }
    }
    if (value.has("currency")) {
      for (String currency : List.of("CAD", "JPY", "GBP")) {
        put(made, Kind.CURRENCY, fact, field, bare.deepCopy().put("currency", currency));
      }
    }
  }

  /** Each with one digit changed. */
  private static List<BigDecimal> digits(BigDecimal number) {
    String digits = number.toPlainString();
    List<BigDecimal> changed = new ArrayList<>();
    for (int i = 0; i < digits.length(); i++) {
      if (Character.isDigit(digits.charAt(i))) {
        char other = digits.charAt(i) == '9' ? '8' : (char) (digits.charAt(i) + 1);
        changed.add(new BigDecimal(digits.substring(0, i) + other + digits.substring(i + 1)));
      }
    }
    return changed;
  }

  private static void years(List<Made> made, ObjectNode fact, Field field, JsonNode value) {
    for (int by : new int[] {-1, 1}) {
      put(made, Kind.YEAR, fact, field, shifted(value, by));
    }
  }

  private static JsonNode shifted(JsonNode value, int by) {
    if (value.isTextual()) {
      return TextNode.valueOf(
          YEAR.matcher(value.asText())
              .replaceAll(year -> Integer.toString(Integer.parseInt(year.group()) + by)));
    }
    ObjectNode shifted = value.deepCopy();
    for (String part : List.of("earliest", "latest", "start", "end")) {
      if (shifted.has(part)) {
        shifted.set(part, shifted(shifted.get(part), by));
      }
    }
    return shifted;
  }

  private static void actors(List<Made> made, ObjectNode fact, Field field, JsonNode value) {
    // Two that no article names.
    for (String stranger : List.of("FJI", "BRA")) {
      put(
          made,
          Kind.COUNTRY,
          fact,
          field,
          value.isArray() ? NODES.arrayNode().add(stranger) : TextNode.valueOf(stranger));
    }
  }

  /** The actors of two roles, each in the place of the other. */
  private static void roles(List<Made> made, ObjectNode fact, List<Field> asked) {
    for (Field one : asked) {
      for (Field other : asked) {
        JsonNode first = fact.get(one.name());
        JsonNode second = fact.get(other.name());
        boolean actors =
            isOfActors(one) && isOfActors(other) && one.name().compareTo(other.name()) < 0;
        if (actors
            && first != null
            && second != null
            && single(first)
            && single(second)
            && !only(first).equals(only(second))) {
          ObjectNode swapped = fact.deepCopy();
          swapped.set(
              one.name(), first.isArray() ? NODES.arrayNode().add(only(second)) : only(second));
          swapped.set(
              other.name(), second.isArray() ? NODES.arrayNode().add(only(first)) : only(first));
          made.add(new Made(Kind.ROLE, new TreeSet<>(Set.of(one.name(), other.name())), swapped));
        }
      }
    }
  }

  private static boolean isOfActors(Field field) {
    return field.type().name().endsWith("actor") || field.type().name().endsWith("country");
  }

  private static boolean single(JsonNode value) {
    return !value.isArray() || value.size() == 1;
  }

  private static JsonNode only(JsonNode value) {
    return value.isArray() ? value.get(0) : value;
  }

  private static void put(
      List<Made> made, Kind kind, ObjectNode fact, Field field, JsonNode value) {
    ObjectNode changed = fact.deepCopy();
    changed.set(field.name(), value);
    made.add(new Made(kind, Set.of(field.name()), changed));
  }
}
