package io.factsheet;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Reads cells by a Table Schema (Data Package v2). Patterns are those of XML Schema, as the
 * standard has it, and the JDK's own implementation of it decides on them.
 */
final class TableReader {
  private static final String NUMBER = "[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?";

  private final List<JsonNode> fields = new ArrayList<>();
  private final Set<String> missing = new HashSet<>();
  private final Map<String, Schema> patterns = new HashMap<>();
  private final List<Set<String>> seen = new ArrayList<>();
  private final Set<String> key = new HashSet<>();
  private final Set<List<String>> keys = new HashSet<>();
  private final List<String> problems = new ArrayList<>();

  TableReader(JsonNode schema) {
    for (JsonNode field : schema.get("fields")) {
      fields.add(field);
      seen.add(new HashSet<>());
    }
    schema.get("missingValues").forEach(value -> missing.add(value.textValue()));
    schema.get("primaryKey").forEach(name -> key.add(name.textValue()));
  }

  List<String> problems() {
    return problems;
  }

  void header(List<String> names) {
    List<String> expected = fields.stream().map(field -> field.get("name").textValue()).toList();
    if (!names.equals(expected)) {
      problems.add("The header is " + names + ", the schema has " + expected);
    }
  }

  void row(long line, List<String> cells) {
    if (cells.size() != fields.size()) {
      problems.add("line " + line + " has " + cells.size() + " cells");
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      JsonNode field = fields.get(i);
      String wrong = wrong(field, cells.get(i), seen.get(i));
      if (wrong != null) {
        problems.add(
            "line %d, %s, \"%s\": %s"
                .formatted(line, field.get("name").textValue(), cells.get(i), wrong));
      }
    }
    // The columns of the key tell rows apart together.
    if (!keys.add(
        IntStream.range(0, cells.size())
            .filter(i -> key.contains(fields.get(i).get("name").textValue()))
            .mapToObj(cells::get)
            .toList())) {
      problems.add("line " + line + " has the key of another");
    }
  }

  private @Nullable String wrong(JsonNode field, String cell, Set<String> before) {
    JsonNode constraints = field.path("constraints");
    boolean isKey = key.contains(field.get("name").textValue());
    if (missing.contains(cell)) {
      return constraints.path("required").asBoolean() || isKey ? "missing" : null;
    }
    if (constraints.path("unique").asBoolean() && !before.add(cell)) {
      return "not unique";
    }
    if (constraints.has("enum") && !has(constraints.get("enum"), cell)) {
      return "not in the enum";
    }
    if (field.has("categories") && !has(field.get("categories").findValues("value"), cell)) {
      return "no category";
    }
    return switch (field.get("type").textValue()) {
      case "string" -> wrongText(cell, constraints);
      case "integer" ->
          cell.matches("[+-]?\\d+")
              ? wrongNumber(new BigDecimal(new BigInteger(cell)), constraints)
              : "no integer";
      case "number" ->
          cell.matches(NUMBER) ? wrongNumber(new BigDecimal(cell), constraints) : "no number";
      case "boolean" -> cell.matches("true|false") ? null : "no boolean";
      case "date" ->
          cell.matches("\\d{4}-\\d\\d-\\d\\d") && LocalDate.parse(cell).toString().equals(cell)
              ? null
              : "no date";
      default -> "of an unknown type";
    };
  }

  private static boolean has(Iterable<JsonNode> values, String cell) {
    for (JsonNode value : values) {
      if (value.asText().equals(cell)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String wrongText(String cell, JsonNode constraints) {
    int length = cell.codePointCount(0, cell.length());
    if (length < constraints.path("minLength").asInt(0)
        || length > constraints.path("maxLength").asInt(Integer.MAX_VALUE)) {
      return "too short or too long";
    }
    String pattern = constraints.path("pattern").textValue();
    return pattern == null || matches(pattern, cell) ? null : "does not match " + pattern;
  }

  private static @Nullable String wrongNumber(BigDecimal number, JsonNode constraints) {
    boolean isAbove =
        !constraints.has("minimum")
            || number.compareTo(constraints.get("minimum").decimalValue()) >= 0;
    boolean isBelow =
        !constraints.has("maximum")
            || number.compareTo(constraints.get("maximum").decimalValue()) <= 0;
    return isAbove && isBelow ? null : "out of bounds";
  }

  private boolean matches(String pattern, String cell) {
    Schema schema = patterns.computeIfAbsent(pattern, TableReader::xmlSchema);
    try {
      schema
          .newValidator()
          .validate(new StreamSource(new StringReader("<cell>" + escape(cell) + "</cell>")));
      return true;
    } catch (SAXException _) {
      return false;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Schema xmlSchema(String pattern) {
    String schema =
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:element name="cell"><xs:simpleType><xs:restriction base="xs:string">
            <xs:pattern value="%s"/>
          </xs:restriction></xs:simpleType></xs:element>
        </xs:schema>
        """
            .formatted(escape(pattern));
    try {
      return Objects.requireNonNull(
          SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
              .newSchema(new StreamSource(new StringReader(schema))));
    } catch (SAXException e) {
      throw new IllegalArgumentException("no pattern of XML Schema: " + pattern, e);
    }
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if ("&<>\"'\t\r\n".indexOf(c) >= 0) {
                escaped.append("&#").append(c).append(';');
              } else {
                escaped.append((char) c);
              }
            });
    return escaped.toString();
  }
}
