package io.factsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.factsheet.field.FieldTypes;
import io.factsheet.gazetteer.Gazetteer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newsroom with datasets of its own, which between them use every type of field. */
class NewsroomIT {
  private static final Path NEWSROOM = Path.of("docs/newsroom");
  private static final List<String> OWN = List.of("casualties", "grain_shipments");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path home;
  private Map<String, String> settings;

  @BeforeEach
  void mount() throws IOException {
    PackagedJar.copy(NEWSROOM, home.resolve("newsroom"));
    PackagedJar.copy(Path.of("seeds"), home.resolve("seeds"));
    PackagedJar.copy(Path.of("exports"), home.resolve("exports"));
    settings =
        Map.of(
            "FACTSHEET_DATASETS_DIR", "newsroom/datasets",
            "FACTSHEET_FEEDS_NEWSROOM_FOLDER", "newsroom/feed");
  }

  @Test
  void theDescriptorsUseEveryType() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String dataset : OWN) {
      descriptor(dataset).get("fields").forEach(field -> used.add(field.get("type").asText()));
    }
    assertThat(used).isEqualTo(new FieldTypes(Gazetteer.load()).names());
  }

  @Test
  void aDescriptorIsAllThatAnOwnDatasetNeeds() throws Exception {
    try (RunningService service = new RunningService(home, settings)) {
      service.await("feed newsroom: published. Published casualties 1, grain_shipments 1.");
      assertThat(service.log()).doesNotContain("ERROR", "WARN");
      for (String dataset : OWN) {
        JsonNode all = JSON.readTree(ok(service, "/datasets/" + dataset + ".json"));
        assertThat(all.get("facts")).hasSize(3);
        assertThat(new String(ok(service, "/datasets/" + dataset + ".ndjson"), UTF_8).lines())
            .hasSize(3)
            .allSatisfy(line -> assertThat(JSON.readTree(line).has("fact_id")).isTrue());
        assertThat(csv(service, dataset)).hasSize(3);
        assertWorkbook(ok(service, "/datasets/" + dataset + ".xlsx"), dataset);
        assertThat(service.post("/datasets/" + dataset + "/validate", all.get("facts").toString()))
            .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
            .satisfies(
                answer ->
                    assertThat(JSON.readTree(answer.body()).at("/counts/rejected").asInt())
                        .as(answer.body())
                        .isZero());
        assertThat(service.get("/datasets/" + dataset + "/schema.json").statusCode())
            .isEqualTo(200);
        JsonNode described =
            JSON.readTree(ok(service, "/datasets/" + dataset + "/datapackage.json"));
        assertThat(described.get("resources")).isNotEmpty();
      }
      assertShipment(csv(service, "grain_shipments").getFirst());
      assertThat(csv(service, "casualties"))
          .extracting(row -> row.getField("happened"))
          .containsExactly("yes", "yes", "no");
      assertWhatIsWrongIsSaid(service);
    }
  }

  /** Every type of column, as the descriptor has it. */
  private static void assertShipment(NamedCsvRecord row) {
    Map.ofEntries(
            Map.entry("shipper", "Ukraine"),
            Map.entry("shipper_code", "UKR"),
            Map.entry("destinations", "Egypt; Türkiye"),
            Map.entry("destinations_code", "EGY; TUR"),
            Map.entry("goods", "wheat; maize"),
            Map.entry("stage", "sailed"),
            Map.entry("happened", "yes"),
            Map.entry("cargo_as_stated", "about 26,000 tonnes"),
            Map.entry("cargo_qualifier", "about"),
            Map.entry("cargo", "26000"),
            Map.entry("cargo_low", ""),
            Map.entry("price", "7800000"),
            Map.entry("price_currency", "USD"),
            Map.entry("price_high", "7800000"),
            Map.entry("protein", "11.5"),
            Map.entry("ships", "1"),
            Map.entry("sailing_start", "2026-03-02"),
            Map.entry("sailing_end", "2026-03-11"),
            Map.entry("insured", "true"),
            Map.entry("brokers", "United Nations"),
            Map.entry("tracking", "https://example.org/ships/aurelia"))
        .forEach((column, cell) -> assertThat(row.getField(column)).as(column).isEqualTo(cell));
  }

  private static void assertWhatIsWrongIsSaid(RunningService service) throws Exception {
    String wrong =
        """
        [{"source_id": "aurelia", "quote": "5,000 tonnes", "shipper": "ROU", "goods": ["barley"],
          "stage": "cancelled", "cargo": 5000, "price": {"value": 5, "currency": "XXY"},
          "ships": 0, "insured": "perhaps", "tracking": "nowhere",
          "sailing": {"start": "2026-03-11", "end": "2026-03-02"}}]
        """;
    HttpResponse<String> answer = service.post("/datasets/grain_shipments/validate", wrong);
    assertThat(JSON.readTree(answer.body()).at("/results/0/findings"))
        .extracting(finding -> finding.get("rule").asText())
        .contains(
            "category.unknown", "money.currency", "field.constraint", "field.type", "period.order");
  }

  /** The dictionary tells every column of the data, and every category that the descriptor has. */
  private static void assertWorkbook(byte[] bytes, String dataset) throws IOException {
    DataFormatter format = new DataFormatter();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
      Sheet data = workbook.getSheet("Data");
      assertThat(data.getLastRowNum()).isEqualTo(3);
      Set<String> columns = new HashSet<>();
      data.getRow(0).forEach(cell -> columns.add(cell.getStringCellValue()));
      Set<String> told = new HashSet<>();
      Set<String> categories = new HashSet<>();
      for (int i = 1; i <= workbook.getSheet("Dictionary").getLastRowNum(); i++) {
        var row = workbook.getSheet("Dictionary").getRow(i);
        told.add(row.getCell(0).getStringCellValue());
        row.forEach(cell -> categories.add(format.formatCellValue(cell)));
      }
      assertThat(told).isEqualTo(columns);
      for (JsonNode field : descriptor(dataset).get("fields")) {
        for (JsonNode category : field.path("categories")) {
          assertThat(categories)
              .contains(category.get("value").asText(), category.get("description").asText());
        }
      }
    }
  }

  @Test
  void aFieldThatIsAddedLaterMakesTheNextRelease() throws Exception {
    Path file = home.resolve("newsroom/datasets/casualties.yaml");
    try (RunningService service = new RunningService(home, settings)) {
      service.await("feed newsroom: published.");
    }
    Files.writeString(
        file,
        Files.readString(file)
            + "  - {name: weapon, title: Weapon, type: text, description: As stated.}\n");
    try (RunningService service = new RunningService(home, settings)) {
      service.await("feed newsroom: published. Published casualties 2.");
      assertThat(csv(service, "casualties"))
          .extracting(row -> row.getField("weapon"))
          .containsOnly("");
      assertThat(ok(service, "/datasets/casualties/releases/1/casualties.csv")).isNotEmpty();
    }
  }

  @Test
  void aWrongDescriptorStopsTheStart() throws Exception {
    Path file = home.resolve("newsroom/datasets/casualties.yaml");
    Files.writeString(
        file,
        Files.readString(file)
            .replace("type: quantity", "type: amount")
            .replace("value: killed, ", "value: Killed, "));
    PackagedJar.Ended ended = PackagedJar.run(home, settings, "serve");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains("casualties.yaml:")
        .contains("fields[3].categories[0].value: It is \"Killed\".")
        .doesNotContain("\tat ");
  }

  @Test
  void aChangedTypeStopsTheStart() throws Exception {
    assertThat(PackagedJar.run(home, settings, "refresh", "newsroom").code()).isZero();
    Path file = home.resolve("newsroom/datasets/casualties.yaml");
    Files.writeString(file, Files.readString(file).replace("type: integer", "type: number"));
    PackagedJar.Ended ended = PackagedJar.run(home, settings, "serve");
    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .contains("fields[5].type: \"children\" was of type integer, and facts are stored so.");
  }

  private static byte[] ok(RunningService service, String path) throws Exception {
    HttpResponse<byte[]> response = service.get(path);
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return response.body();
  }

  private static List<NamedCsvRecord> csv(RunningService service, String dataset) throws Exception {
    String text = new String(ok(service, "/datasets/" + dataset + ".csv"), UTF_8);
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }

  private static JsonNode descriptor(String dataset) throws IOException {
    Path file = NEWSROOM.resolve("datasets/" + dataset + ".yaml");
    return YAMLMapper.builder().build().readTree(Files.readString(file));
  }
}
