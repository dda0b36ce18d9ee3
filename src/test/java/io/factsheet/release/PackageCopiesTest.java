package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.model.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageCopiesTest {
  @TempDir Path temp;

  @Test
  void aCopyIsMadeOnceAndTellsWhatItIs() throws Exception {
    Newsroom room = published(1);
    PackageCopies copies = new PackageCopies(temp.resolve("packages"));
    ArchivedFile copy = copy(copies, room);

    assertThat(copy.release().number()).isEqualTo(1);
    assertThat(copy.file().name()).isEqualTo("datapackage.json");
    assertThat(copy.file().bytes()).isEqualTo(Files.size(copy.path()));
    assertThat(copy.file().sha256()).isEqualTo(Checksums.of(copy.path()).sha256());
    assertThat(paths(copy)).contains("releases/1/pledges.csv");
    Object made = Files.readAttributes(copy.path(), "*").get("fileKey");
    assertThat(copy(copies, room)).isEqualTo(copy);
    assertThat(Files.readAttributes(copy.path(), "*").get("fileKey")).isEqualTo(made);
  }

  @Test
  void onlyTheLastTwoAreKept() throws Exception {
    Newsroom room = published(1);
    Path folder = Files.createDirectories(temp.resolve("packages"));
    Files.writeString(folder.resolve("pledges-9.json"), "of an earlier run");
    Files.writeString(folder.resolve("pledges_more-1.json"), "of another dataset");
    PackageCopies copies = new PackageCopies(folder);
    copy(copies, room);
    assertThat(names(folder)).containsExactly("pledges-1.json", "pledges_more-1.json");
    for (int number = 2; number <= 3; number++) {
      room.submit("f1", number);
      room.publish(number);
      assertThat(paths(copy(copies, room))).contains("releases/" + number + "/pledges.csv");
    }
    assertThat(names(folder))
        .containsExactly("pledges-2.json", "pledges-3.json", "pledges_more-1.json");
  }

  @Test
  void aCopyThatIsGoneIsMadeAgain() throws Exception {
    Newsroom room = published(1);
    PackageCopies copies = new PackageCopies(temp.resolve("packages"));
    ArchivedFile copy = copy(copies, room);
    Files.delete(copy.path());

    assertThat(copy(copies, room)).isEqualTo(copy);
    assertThat(copy.path()).exists();
  }

  private Newsroom published(int number) throws Exception {
    Newsroom room = new Newsroom(temp.resolve("room"));
    room.submit("f1", 530);
    room.publish(number);
    return room;
  }

  private static ArchivedFile copy(PackageCopies copies, Newsroom room) throws Exception {
    Release release = room.archive().latest("pledges").orElseThrow();
    return copies.of(
        room.archive().file(release, "datapackage.json").orElseThrow(),
        "releases/" + release.number() + "/");
  }

  private static List<String> paths(ArchivedFile copy) throws Exception {
    return new ObjectMapper()
        .readTree(copy.path().toFile())
        .get("resources")
        .findValuesAsText("path");
  }

  private static List<String> names(Path folder) throws Exception {
    return Disk.list(folder).stream().map(path -> path.getFileName().toString()).toList();
  }
}
