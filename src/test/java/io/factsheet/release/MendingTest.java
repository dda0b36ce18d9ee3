package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are gone or have changed since they were published. */
class MendingTest {
  @TempDir Path temp;
  private Newsroom room;

  @BeforeEach
  void publishTwice() throws Exception {
    room = new Newsroom(temp);
    room.submit("f1", 530);
    room.publish(1);
    room.submit("f2", 7);
    room.publish(2);
  }

  @Test
  void theyAreMadeAgain() throws Exception {
    var before = room.published();
    Path pledges = room.exports.resolve("pledges");
    Files.writeString(pledges.resolve("2/pledges.csv"), "tampered");
    Files.delete(pledges.resolve("2/SHA256SUMS"));
    Disk.delete(pledges.resolve("1"));
    Files.writeString(pledges.resolve("index.json"), "{}");
    Files.createDirectories(pledges.resolve(".2.part"));
    Files.writeString(pledges.resolve(".index.json.part"), "half");
    assertThat(room.recover()).isEmpty();
    assertThat(room.published()).isEqualTo(before);
    assertThat(pledges.resolve(".2.part")).doesNotExist();
  }

  @Test
  void aPublishedFileIsOverwrittenOnlyWithWhatWasPublished() throws Exception {
    Path csv = room.exports.resolve("pledges/2/pledges.csv");
    Files.writeString(csv, "tampered");
    // A later version of the program that writes the file otherwise
    byte[] otherwise = "new".getBytes(StandardCharsets.UTF_8);
    room.with(OneFormat.insteadOf("csv", (content, out) -> out.write(otherwise)));
    assertThat(room.recover())
        .singleElement()
        .satisfies(
            stopped -> {
              assertThat(stopped.path()).isEqualTo(csv);
              assertThat(stopped.expected()).startsWith("SHA-256 ");
              assertThat(stopped.found()).startsWith("SHA-256 ").isNotEqualTo(stopped.expected());
            });
    assertThat(csv).hasContent("tampered");
    // Its length tells already, so nobody gets it; and nothing is published over it.
    var release = room.archive().latest("pledges").orElseThrow();
    assertThat(room.archive().file(release, "pledges.csv")).isEmpty();
    room.submit("f3", 9);
    assertThat(room.publish()).isInstanceOf(Publication.Stopped.class);
    assertThat(room.archive().list("pledges")).hasSize(2);
  }

  @Test
  void aReleaseIsMadeAgainWithTheDescriptorItWasMadeWith() throws Exception {
    Path place = room.exports.resolve("pledges/1");
    Map<String, String> published = Newsroom.contentOf(place);
    Disk.delete(place);
    room.declaring(Newsroom.pledges("Pledges of aid", 1));
    assertThat(room.recover()).isEmpty();
    assertThat(Newsroom.contentOf(place)).isEqualTo(published);
    room.publish(3);
  }

  @Test
  void aReleaseThatTheDatabaseDoesNotKnowStopsPublishing() throws Exception {
    Path unknown = Files.createDirectories(room.exports.resolve("pledges/3"));
    room.submit("f3", 9);
    assertThat(room.publish())
        .isEqualTo(
            new Publication.Stopped(
                unknown,
                "no release after 2",
                "one that the database does not know",
                "Restore the database that knows it, or move the folder away."));
    assertThat(room.recover()).hasSize(1);
    Files.delete(unknown);
    room.publish(3);
  }
}
