package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The workbook's dictionary and the schema of the CSV file say the same of each column. */
class DictionaryAgreesTest {
  private static final List<String> LIMITS =
      List.of("minimum", "maximum", "minLength", "maxLength", "pattern");

  /** What is said of a column, in the words of the sheet. */
  private record Said(
      String title,
      String type,
      String meaning,
      String example,
      List<String> constraints,
      List<String> categories) {}

  @Test
  void ofASmallRelease() throws IOException {
    assertAgreement(SmallRelease.content());
  }

  @Test
  void ofColumnsWithLimits() throws IOException {
    assertAgreement(LimitedFacts.content(List.of(LimitedFacts.accept(Map.of()))));
  }

  @Test
  void ofRowsThatCameInUnderOtherRules() throws IOException {
    assertAgreement(
        LimitedFacts.content(
            List.of(LimitedFacts.read(Map.of("stage", "\"gone\"", "tags", "[\"green\"]")))));
  }

  private static void assertAgreement(Content content) throws IOException {
    PackagedRelease release = PackagedRelease.of(content);
    byte[] workbook = release.bytes(release.json().get("resources").get(3));
    Map<String, Said> schema = new LinkedHashMap<>();
    for (JsonNode field : release.table().get("schema").get("fields")) {
      schema.put(field.get("name").textValue(), said(field));
    }

    assertThat(said(workbook)).hasSizeGreaterThan(40).containsExactlyEntriesOf(schema);
  }

  private static Said said(JsonNode field) {
    JsonNode list = field.path("factsheet:list");
    List<String> categories = new ArrayList<>();
    for (JsonNode one : list.isMissingNode() ? field.path("categories") : list.path("categories")) {
      categories.add(one.get("value").textValue() + ": " + one.get("description").textValue());
    }
    JsonNode limits = field.path("constraints");
    List<String> constraints = new ArrayList<>();
    if (limits.path("required").asBoolean()) {
      constraints.add("required");
    }
    if (limits.path("unique").asBoolean()) {
      constraints.add("unique");
    }
    if (list.has("delimiter")) {
      constraints.add("list, delimiter \"" + list.get("delimiter").textValue() + "\"");
    }
    // The pattern of such a list follows from its categories.
    boolean follows = list.has("categories");
    boolean isGuarded = limits.path("pattern").asText().startsWith("'?(");
    for (String name : LIMITS) {
      if (limits.has(name) && !(follows && name.equals("pattern"))) {
        constraints.add(name + " " + unguarded(name, limits, isGuarded));
      }
    }
    return new Said(
        field.get("title").textValue(),
        field.get("type").textValue(),
        field.get("description").textValue(),
        field.path("example").asText(),
        constraints,
        categories);
  }

  /** Excel needs no guard against formulas, and a limit in its dictionary has no room for one. */
  private static String unguarded(String name, JsonNode limits, boolean isGuarded) {
    String limit = limits.get(name).asText();
    return switch (name) {
      case "maxLength" ->
          limits.has("pattern") && !isGuarded
              ? limit
              : Integer.toString(Integer.parseInt(limit) - 1);
      case "pattern" -> isGuarded ? limit.substring(3, limit.length() - 1) : limit;
      default -> limit;
    };
  }

  private static Map<String, Said> said(byte[] workbook) throws IOException {
    Map<String, Said> said = new LinkedHashMap<>();
    try (XSSFWorkbook opened = Sheets.open(workbook)) {
      XSSFSheet sheet = opened.getSheet("Dictionary");
      for (int row = 1; row <= sheet.getLastRowNum(); row++) {
        List<String> cells = new ArrayList<>();
        for (int cell = 0; cell < 7; cell++) {
          cells.add(Sheets.text(sheet, row, cell));
        }
        String name = cells.getFirst();
        if (cells.get(3).isEmpty()) {
          said.put(
              name,
              new Said(
                  cells.get(1),
                  cells.get(2),
                  cells.get(4),
                  cells.get(5),
                  constraints(cells.get(6)),
                  new ArrayList<>()));
        } else {
          Objects.requireNonNull(said.get(name))
              .categories()
              .add(cells.get(3) + ": " + cells.get(4));
        }
      }
    }
    return said;
  }

  /** A pattern may hold a comma, and stands last. */
  private static List<String> constraints(String cell) {
    List<String> constraints = new ArrayList<>();
    String rest = cell;
    while (!rest.isEmpty()) {
      int end =
          rest.startsWith("pattern ") ? -1 : rest.indexOf(", ", rest.startsWith("list") ? 6 : 0);
      constraints.add(end < 0 ? rest : rest.substring(0, end));
      rest = end < 0 ? "" : rest.substring(end + 2);
    }
    return constraints;
  }
}
