package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.DataPackages;
import io.factsheet.export.Format;
import io.factsheet.export.Formats;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.store.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublisherTest {
  @TempDir Path temp;

  @Test
  void aReleaseHasItsFilesAndIsListed() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530, "f2", 7);
    room.publish(1);

    assertThat(room.published().keySet())
        .containsExactly(
            "pledges/1/SHA256SUMS",
            "pledges/1/changes.csv",
            "pledges/1/datapackage.json",
            "pledges/1/pledges.csv",
            "pledges/1/pledges.json",
            "pledges/1/pledges.ndjson",
            "pledges/1/pledges.xlsx",
            "pledges/index.json");
    Release release = room.archive().latest("pledges").orElseThrow();
    assertThat(release.cutAt()).isEqualTo(Instant.parse("2021-12-10T12:00:00Z"));
    assertThat(release.facts()).isEqualTo(2);
    assertThat(release.sources()).isEqualTo(1);
    assertThat(release.lastArticle()).isEqualTo(LocalDate.parse("2021-12-08"));
    for (ReleaseFile file : release.files()) {
      Path path = room.archive().file(release, file.name()).orElseThrow().path();
      assertThat(Checksums.of(path)).isEqualTo(file);
    }
    assertThat(ReleaseIndex.read("pledges", index(room))).containsExactly(release);
    assertThat(room.folder.resolve("data/drafts/pledges")).isEmptyDirectory();
  }

  @Test
  void coreutilsCheckTheChecksums() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530);
    room.publish(1);
    Process check =
        new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
            .directory(room.exports.resolve("pledges/1").toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(check.waitFor()).as(said).isZero();
    assertThat(said.lines()).hasSize(6);
  }

  @Test
  void nothingNewIsNoRelease() throws Exception {
    Newsroom room = new Newsroom(temp);
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(room.exports).doesNotExist();
    room.submit("f1", 530);
    room.publish(1);
    var before = room.published();
    assertThat(room.submit("f1", 530)).containsExactly(Outcome.UNCHANGED);
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(room.published()).isEqualTo(before);
  }

  @Test
  void factsTellWhenTheyCameInAndWhenTheyChanged() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530, "f2", 7);
    room.publish(1);
    room.submit("f2", 8);
    room.submit("f3", 9);
    room.publish(2);
    assertThat(history(room, 1)).containsExactly("f1 1 1 1", "f2 1 1 1");
    assertThat(history(room, 2)).containsExactly("f1 1 1 1", "f2 2 1 2", "f3 1 2 2");
    ReleasedFacts facts = new ReleasedFacts(room.store);
    assertThat(facts.find(Newsroom.PLEDGES, 1, "f2").orElseThrow().revision()).isEqualTo(1);
    assertThat(facts.find(Newsroom.PLEDGES, 2, "f2").orElseThrow().revision()).isEqualTo(2);
    assertThat(facts.find(Newsroom.PLEDGES, 1, "f3")).isEmpty();
    assertThat(facts.find(Newsroom.PLEDGES, 3, "f3")).isEmpty();
  }

  @Test
  void whatIsKnownOfASourceIsPartOfARelease() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530);
    room.publish(1);
    room.submit(Newsroom.describe("A better title"));
    room.publish(2);
    // Said and taken back in between: no change.
    room.submit(Newsroom.describe("Yet another title"));
    room.submit(Newsroom.describe("A better title"));
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(room.store.releases().pending()).isEmpty();
  }

  @Test
  void tooFewFactsAreNotPublished() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530);
    room.declaring(Newsroom.pledges("Aid pledges", 3));
    assertThat(room.publish()).isEqualTo(new Publication.TooFewFacts(1, 3));
    assertThat(room.exports).doesNotExist();
    assertThat(room.store.releases().pending()).hasSize(1);
    room.submit("f2", 7, "f3", 8);
    room.publish(1);
  }

  @Test
  void aDescriptorThatChangesIsARelease() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530);
    room.publish(1);
    room.declaring(Newsroom.pledges("Pledges of aid", 1)).publish(2);
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(history(room, 2)).isEqualTo(history(room, 1));
  }

  @Test
  void noRowBreaksWhatIsSaidOfItAfterTheDescriptorHasBecomeStricter() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530);
    room.publish(1);
    assertThat(field(room, 1, "purpose").has("constraints")).isFalse();
    room.declaring(
            Newsroom.pledges(
                yaml ->
                    yaml.replace("name: purpose", "name: purpose\n    required: true")
                        .replaceAll("\\bpledged\\b", "promised")))
        .publish(2);
    assertThat(field(room, 2, "purpose").has("constraints")).isFalse();
    assertThat(field(room, 2, "stage").get("constraints").get("enum"))
        .map(JsonNode::textValue)
        .contains("promised", "pledged");
    JsonNode table = dataPackage(room, 2).get("resources").get(0);
    byte[] csv = Files.readAllBytes(room.exports.resolve("pledges/2/pledges.csv"));
    assertThat(DataPackages.problems(table, csv)).isEmpty();
  }

  @Test
  void theSameFactsGiveTheSameBytesEverywhere() throws Exception {
    Newsroom one = new Newsroom(temp.resolve("one"));
    one.submit("f1", 530, "f2", 7);
    one.publish(1);
    one.submit("f1", 540);
    one.publish(2);
    Newsroom other = new Newsroom(temp.resolve("elsewhere/other"));
    other.submit("f2", 7);
    other.submit("f1", 530);
    other.publish(1);
    other.submit("f1", 540);
    other.publish(2);
    assertThat(other.published()).isEqualTo(one.published()).hasSize(15);
  }

  @Test
  void aFormatThatFailsLeavesNoTrace() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530);
    room.publish(1);
    var before = room.published();
    room.submit("f1", 540);
    List<Format> failing =
        OneFormat.insteadOf(
            "xlsx",
            (content, out) -> {
              out.write(1);
              throw new IOException("no space left");
            });
    assertThatThrownBy(() -> room.with(failing).publish()).hasMessage("no space left");
    assertThat(room.published()).isEqualTo(before);
    assertThat(room.folder.resolve("data/drafts/pledges")).isEmptyDirectory();
    assertThat(room.store.releases().list("pledges")).hasSize(1);
    room.with(Formats.ALL).publish(2);
  }

  @Test
  void manyWhoPublishOneChangeMakeOneRelease() throws Exception {
    Newsroom room = new Newsroom(temp);
    room.submit("f1", 530);
    List<Future<Publication>> all = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        all.add(threads.submit(() -> room.publish()));
      }
    }
    long published = 0;
    for (Future<Publication> one : all) {
      published += one.get() instanceof Publication.Published ? 1 : 0;
    }
    assertThat(published).isEqualTo(1);
    assertThat(room.archive().list("pledges")).hasSize(1);
  }

  private static JsonNode dataPackage(Newsroom room, int release) throws IOException {
    Path file = room.exports.resolve("pledges/" + release + "/datapackage.json");
    return new JsonMapper().readTree(file.toFile());
  }

  private static JsonNode field(Newsroom room, int release, String name) throws IOException {
    JsonNode schema = dataPackage(room, release).get("resources").get(0).get("schema");
    for (JsonNode field : schema.get("fields")) {
      if (field.get("name").textValue().equals(name)) {
        return field;
      }
    }
    throw new AssertionError("no column " + name);
  }

  private static String index(Newsroom room) throws IOException {
    return Files.readString(room.exports.resolve("pledges/index.json"));
  }

  /** Each fact of a release: id, revision, first release, changed in release. */
  private static List<String> history(Newsroom room, int release) throws IOException {
    Path file = room.exports.resolve("pledges/" + release + "/pledges.ndjson");
    List<String> history = new ArrayList<>();
    var json = new JsonMapper();
    for (String line : Files.readAllLines(file)) {
      var fact = json.readTree(line);
      history.add(
          fact.get("fact_id").textValue()
              + " "
              + fact.get("revision")
              + " "
              + fact.get("first_release")
              + " "
              + fact.get("changed_in_release"));
    }
    return history;
  }
}
