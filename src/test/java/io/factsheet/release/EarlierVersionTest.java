package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases of an earlier version of the program, which made no datapackage.json or changes.csv. */
class EarlierVersionTest {
  private static final List<String> UNKNOWN = List.of("datapackage.json", "changes.csv");

  @TempDir Path temp;
  private Newsroom room;
  private Path release;
  private Map<String, String> published = Map.of();

  @BeforeEach
  void findWhatItLeft() throws Exception {
    Newsroom before = new Newsroom(temp.resolve("before"));
    before.submit("f1", 530);
    before.publish(1);
    Path folder = temp.resolve("now");
    before.photograph(folder);
    Disk.delete(folder.resolve("data"));
    room = new Newsroom(folder);
    release = room.exports.resolve("pledges/1");
    for (String unknown : UNKNOWN) {
      Files.delete(release.resolve(unknown));
    }
    Path sums = release.resolve(Checksums.FILE);
    Files.writeString(
        sums, Files.readString(sums).replaceAll(".*  (datapackage.json|changes.csv)\n", ""));
    forget(room.exports.resolve("pledges/index.json"), Checksums.of(sums));
    published = room.published();
  }

  private static void forget(Path index, ReleaseFile sums) throws Exception {
    ObjectMapper json = new ObjectMapper();
    JsonNode root = json.readTree(index.toFile());
    for (Iterator<JsonNode> files = root.at("/releases/0/files").iterator(); files.hasNext(); ) {
      ObjectNode file = (ObjectNode) files.next();
      if (UNKNOWN.contains(file.get("name").textValue())) {
        files.remove();
      } else if (file.get("name").textValue().equals(Checksums.FILE)) {
        file.put("bytes", sums.bytes()).put("sha256", sums.sha256());
      }
    }
    String text = json.writeValueAsString(root);
    Files.writeString(
        index, ReleaseIndex.write("pledges", ReleaseIndex.read("pledges", text), List.of()));
  }

  @Test
  void areTakenOverAndServedAsTheyAre() throws Exception {
    assertThat(room.recover()).isEmpty();
    assertThat(room.submit("f1", 530)).isNotEmpty();
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(room.published()).isEqualTo(published);
    Release taken = room.archive().latest("pledges").orElseThrow();
    assertThat(room.archive().file(taken, "pledges.csv")).isPresent();
    for (String unknown : UNKNOWN) {
      assertThat(room.archive().file(taken, unknown)).isEmpty();
    }
  }

  @Test
  void areMendedWithoutFilesThatTheyNeverHad() throws Exception {
    assertThat(room.recover()).isEmpty();
    Files.writeString(release.resolve("pledges.csv"), "tampered");
    Files.delete(release.resolve(Checksums.FILE));
    assertThat(room.recover()).isEmpty();
    assertThat(room.published()).isEqualTo(published);
    Disk.delete(release);
    assertThat(room.recover()).isEmpty();
    assertThat(room.published()).isEqualTo(published);
  }

  @Test
  void areFollowedByOnesThatHaveThem() throws Exception {
    assertThat(room.recover()).isEmpty();
    room.submit("f2", 7);
    room.publish(2);
    for (String unknown : UNKNOWN) {
      assertThat(room.exports.resolve("pledges/2").resolve(unknown)).exists();
      assertThat(release.resolve(unknown)).doesNotExist();
    }
    assertThat(room.exports.resolve("pledges/2/changes.csv"))
        .content()
        .isEqualTo("fact_id,field,old,new,kind,reason,role\r\nf2,fact_id,,f2,new,,\r\n");
  }
}
