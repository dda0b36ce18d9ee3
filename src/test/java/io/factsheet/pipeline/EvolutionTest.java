package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.model.Finding;
import io.factsheet.model.Release;
import io.factsheet.release.Publication;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.InvalidDescriptorsException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A descriptor changes while the database and the exports folder hold what came before. */
class EvolutionTest {
  private static final String DESCRIPTOR =
      """
      name: grain
      title: Grain
      description: Who ships grain.
      key: [shipper, stage]
      happened: {field: stage, yes: [shipped], no: [planned]}
      fields:
        - {name: shipper, title: Shipper, type: country, required: true, description: Who ships.}
        - name: stage
          title: Stage
          type: category
          required: true
          description: How far it is.
          categories:
            - {value: planned, description: Not begun.}
            - {value: shipped, description: On its way.}
        - {name: tonnes, title: Tonnes, type: quantity, required: true, description: How much.}
      """;
  private static final String SOURCES =
      """
      {"sources": [{"id": "a", "text": "Ukraine shipped 5,000 tonnes. Poland plans 300 tonnes."}],
       "facts": [%s, %s]}
      """;
  private static final String SHIPPED =
      """
      {"fact_id": "f1", "source_id": "a", "quote": "Ukraine shipped 5,000 tonnes",
       "shipper": "UKR", "stage": "shipped", "tonnes": 5000}
      """;
  private static final String PLANNED =
      """
      {"source_id": "a", "quote": "Poland plans 300 tonnes",
       "shipper": "POL", "stage": "planned", "tonnes": 300}
      """;
  private static final String BOTH = SOURCES.formatted(SHIPPED, PLANNED);

  @TempDir Path temp;

  @BeforeEach
  void releaseOne() throws Exception {
    Desk desk = open(DESCRIPTOR);
    assertThat(desk.submit("grain", BOTH).counts().accepted()).isEqualTo(2);
    assertThat(publish(desk)).isEqualTo(1);
  }

  /** Starts the desk as the service does, with the descriptor as it is now. */
  private Desk open(String descriptor) throws IOException {
    return open(temp, descriptor);
  }

  private Desk open(Path home, String descriptor) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("datasets"));
    Files.writeString(folder.resolve("grain.yaml"), descriptor);
    Desk desk = new Desk(home, temp, folder, Instant.parse("2026-01-02T03:04:05Z"), "test");
    assertThat(desk.publish.recover()).isEmpty();
    assertThat(desk.publish.adoptDescriptors()).isEmpty();
    return desk;
  }

  private static int publish(Desk desk) throws IOException {
    Dataset grain = desk.dataset("grain");
    assertThat(desk.publish.publish(grain)).isInstanceOf(Publication.Published.class);
    return desk.catalogue.latest(grain).orElseThrow().number();
  }

  private static List<String> csv(Desk desk, int release, String... columns) throws IOException {
    Path file = desk.exports.resolve("grain/" + release + "/grain.csv");
    List<String> lines = Files.readAllLines(file);
    List<String> header = List.of(lines.getFirst().split(",", -1));
    assertThat(header).contains(columns);
    return lines.stream()
        .skip(1)
        .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
        .map(
            cells ->
                List.of(columns).stream()
                    .map(column -> cells[header.indexOf(column)])
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static void assertRepeated(Desk desk, String submission) throws Exception {
    assertThat(desk.submit("grain", submission).counts())
        .isEqualTo(new Counts(2, 0, 2, 0, 0, 0, 0));
  }

  @Test
  void theSameDescriptorCutsNoRelease() throws Exception {
    Desk desk = open(DESCRIPTOR);
    assertThat(desk.publish.pending()).isEmpty();
    assertThat(desk.publish.publish(desk.dataset("grain")))
        .isInstanceOf(Publication.Unchanged.class);
  }

  @Test
  void aChangedOneCutsARelease() throws Exception {
    Desk desk = open(DESCRIPTOR.replace("title: Grain", "title: Grain and flour"));
    assertThat(desk.publish.pending()).extracting("dataset").containsExactly("grain");
    assertThat(publish(desk)).isEqualTo(2);
    assertThat(desk.publish.pending()).isEmpty();
    assertThat(csv(desk, 2, "fact_id", "revision")).contains("f1 1");
  }

  @Test
  void anAddedFieldIsEmptyInOldRevisions() throws Exception {
    Desk desk =
        open(DESCRIPTOR + "  - {name: port, title: Port, type: text, description: Where from.}\n");
    publish(desk);
    assertThat(csv(desk, 2, "shipper_code", "port", "tonnes"))
        .containsExactly("UKR  5000", "POL  300");
    assertRepeated(desk, BOTH);
    assertThat(
            desk.submit(
                    "grain",
                    SOURCES.formatted(
                        SHIPPED.replace("\"tonnes\"", "\"port\": \"Odesa\", \"tonnes\""), PLANNED))
                .counts())
        .isEqualTo(new Counts(2, 0, 1, 1, 0, 0, 0));
    publish(desk);
    assertThat(csv(desk, 3, "fact_id", "port", "revision")).contains("f1 Odesa 2");
  }

  @Test
  void aRenamedFieldIsKnownByBothNames() throws Exception {
    Desk desk = open(DESCRIPTOR.replace("name: tonnes", "name: weight, aliases: [tonnes]"));
    publish(desk);
    assertThat(csv(desk, 2, "shipper_code", "weight", "revision"))
        .containsExactly("UKR 5000 1", "POL 300 1");
    assertRepeated(desk, BOTH);
    assertRepeated(desk, BOTH.replace("\"tonnes\"", "\"weight\""));
    // The exports of either release can be submitted back.
    for (int release = 1; release <= 2; release++) {
      List<String> lines =
          Files.readAllLines(desk.exports.resolve("grain/" + release + "/grain.ndjson"));
      assertRepeated(desk, "[" + String.join(",", lines) + "]");
    }
    assertThat(desk.publish.publish(desk.dataset("grain")))
        .isInstanceOf(Publication.Unchanged.class);
  }

  @Test
  void aRenamedFieldOfTheKeyLeavesNamesOfFactsAsTheyAre() throws Exception {
    Desk desk =
        open(
            DESCRIPTOR
                .replace("name: shipper", "name: sender, aliases: [shipper]")
                .replace("key: [shipper", "key: [sender"));
    publish(desk);
    assertThat(csv(desk, 2, "sender_code", "revision")).containsExactly("UKR 1", "POL 1");
    assertThat(csv(desk, 2, "fact_id")).isEqualTo(csv(desk, 1, "fact_id"));
    assertRepeated(desk, BOTH.replace("\"shipper\"", "\"sender\""));
  }

  @Test
  void aRemovedCategoryStaysInOldRevisionsAndIsRefusedInNewOnes() throws Exception {
    Desk desk =
        open(
            DESCRIPTOR
                .replace("      - {value: planned, description: Not begun.}\n", "")
                .replace(", no: [planned]", ""));
    publish(desk);
    assertThat(csv(desk, 2, "shipper_code", "stage")).containsExactly("UKR shipped", "POL planned");
    Answer answer = desk.submit("grain", "[" + PLANNED.replace("\"POL\"", "\"ROU\"") + "]");
    assertThat(answer.results().getFirst().findings())
        .extracting(Finding::message)
        .containsExactly("\"planned\" is no longer used in \"stage\".");
  }

  @Test
  void aFieldThatIsGivenUpIsLeftOut() throws Exception {
    Desk desk = open(withoutTonnes() + "removed: [tonnes]\n");
    publish(desk);
    assertThat(Files.readAllLines(desk.exports.resolve("grain/2/grain.csv")).getFirst())
        .contains(",stage,")
        .doesNotContain("tonnes");
    assertThat(csv(desk, 1, "tonnes")).containsExactly("5000", "300");
    assertRepeated(desk, BOTH.replace(", \"tonnes\": 5000", "").replace(", \"tonnes\": 300", ""));
  }

  private static String withoutTonnes() {
    return DESCRIPTOR.replaceFirst(" *- \\{name: tonnes.*\\n", "");
  }

  @Test
  void whatWouldLoseFactsIsRefused() {
    for (String wrong :
        List.of(
            DESCRIPTOR.replace("type: quantity", "type: number"),
            DESCRIPTOR.replace("key: [shipper, stage]", "key: [shipper]"),
            DESCRIPTOR.replace("name: tonnes", "name: weight"),
            withoutTonnes())) {
      assertThatThrownBy(() -> open(wrong)).isInstanceOf(InvalidDescriptorsException.class);
    }
  }

  @Test
  void whatWouldLoseFactsIsRefusedByAFreshDatabaseToo() throws Exception {
    Path fresh = fresh();
    assertThatThrownBy(() -> open(fresh, DESCRIPTOR.replace("type: quantity", "type: number")))
        .isInstanceOf(InvalidDescriptorsException.class)
        .hasMessageContaining("\"tonnes\" was of type quantity");
  }

  @Test
  void aFreshDatabaseTakesOverWhatAFormerDescriptorPublished() throws Exception {
    Path fresh = fresh();
    Desk desk =
        open(
            fresh,
            DESCRIPTOR
                .replace("name: tonnes", "name: weight, aliases: [tonnes]")
                .replace("      - {value: planned, description: Not begun.}\n", "")
                .replace(", no: [planned]", ""));
    assertThat(desk.dataset("grain").descriptor().field("stage").orElseThrow().past().retired())
        .extracting("value")
        .containsExactly("planned");
    assertThat(publish(desk)).isEqualTo(2);
    assertThat(csv(desk, 2, "shipper_code", "stage", "weight", "revision"))
        .containsExactly("UKR shipped 5000 1", "POL planned 300 1");
  }

  /** A home with the exports folder and no database. */
  private Path fresh() throws IOException {
    Path fresh = Files.createDirectories(temp.resolve("fresh"));
    copy(temp.resolve("exports"), fresh.resolve("exports"));
    return fresh;
  }

  @Test
  void anOlderReleaseIsMadeAgainWithItsOwnDescriptor() throws Exception {
    Map<String, byte[]> published = open(DESCRIPTOR).published();
    Files.delete(temp.resolve("exports/grain/1/grain.xlsx"));
    Files.writeString(temp.resolve("exports/grain/1/grain.csv"), "damaged");
    Desk desk = open(DESCRIPTOR.replace("name: tonnes", "name: weight, aliases: [tonnes]"));
    assertThat(desk.published()).containsExactlyInAnyOrderEntriesOf(published);
    publish(desk);
    delete(temp.resolve("exports/grain/1"));
    Desk again = open(DESCRIPTOR.replace("name: tonnes", "name: mass, aliases: [tonnes, weight]"));
    assertThat(again.catalogue.releases(again.dataset("grain")))
        .extracting(Release::number)
        .containsExactly(2, 1);
    assertThat(again.published()).containsAllEntriesOf(withoutIndex(published));
  }

  private static Map<String, byte[]> withoutIndex(Map<String, byte[]> published) {
    published.remove("grain/index.json");
    return published;
  }

  @Test
  void aDatasetWithoutItsDescriptorIsNamed() throws Exception {
    Files.delete(temp.resolve("datasets/grain.yaml"));
    Desk desk =
        new Desk(
            temp, temp, temp.resolve("datasets"), Instant.parse("2026-01-02T03:04:05Z"), "test");
    assertThat(desk.publish.adoptDescriptors()).containsExactly("grain");
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Map.Entry<String, byte[]> file : Desk.files(from).entrySet()) {
      Path copy = to.resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.getValue());
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
