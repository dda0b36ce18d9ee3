package io.factsheet.release;

import static io.factsheet.release.Newsroom.contentOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Removal;
import io.factsheet.store.Edited;
import io.factsheet.store.Kind;
import io.factsheet.store.Outcome;
import io.factsheet.store.Revision;
import io.factsheet.store.SqliteDatabase;
import io.factsheet.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fact that is removed for legal reasons is in no release any more. */
class WithholdingTest {
  @TempDir Path temp;

  /** Three releases: one that has the fact, one that has it otherwise, and one more. */
  private Newsroom published() throws IOException {
    return published(new Newsroom(temp.resolve("room")));
  }

  private static Newsroom published(Newsroom room) throws IOException {
    room.submit("kept", 7);
    room.publish(1);
    room.submit("secret", 5309871);
    room.publish(2);
    room.submit("secret", 5409872, "kept", 8);
    room.publish(3);
    return room;
  }

  @Test
  void releasesAreMadeAgainWithoutIt() throws Exception {
    Newsroom room = published();
    Map<String, String> before = room.published();
    List<Release> releases = room.archive().list("pledges");
    room.at("2022-05-01T00:00:00Z");
    assertThat(room.remove("secret")).isInstanceOf(Edited.Done.class);
    assertThat(room.withhold()).isEmpty();

    assertClean(room);
    // What never held it is as it was, bit by bit.
    assertThat(room.published())
        .containsAllEntriesOf(
            before.entrySet().stream()
                .filter(file -> file.getKey().startsWith("pledges/1/"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    List<Release> now = room.archive().list("pledges");
    assertThat(now).extracting(Release::number).containsExactly(3, 2, 1);
    assertThat(now).extracting(Release::facts).containsExactly(1, 1, 1);
    assertThat(now)
        .extracting(Release::cutAt)
        .isEqualTo(releases.stream().map(Release::cutAt).toList());
    assertTombstone(room, releases);
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    room.submit("kept", 9);
    room.publish(4);
    assertClean(room);
  }

  private static void assertTombstone(Newsroom room, List<Release> before) throws IOException {
    List<Removal> removals =
        ReleaseIndex.readRemovals(
            Files.readString(room.exports.resolve("pledges").resolve(ReleaseIndex.FILE)));
    assertThat(removals).isEqualTo(room.store.removals().list("pledges"));
    Removal removal = removals.getFirst();
    assertThat(removal.factId()).isEqualTo("secret");
    assertThat(removal.reason()).isEqualTo("By order of a court.");
    assertThat(removal.files()).extracting(Removal.Remade::release).containsOnly(2, 3);
    for (Release release : before.subList(0, 2)) {
      assertThat(removal.files())
          .filteredOn(file -> file.release() == release.number())
          .extracting(Removal.Remade::name, Removal.Remade::sha256Before)
          .containsExactlyElementsOf(
              release.files().stream().map(file -> tuple(file.name(), file.sha256())).toList());
    }
    for (Release release : room.archive().list("pledges")) {
      for (ReleaseFile file : release.files()) {
        assertThat(removal.files())
            .filteredOn(one -> one.release() == release.number() && one.name().equals(file.name()))
            .allSatisfy(one -> assertThat(one.sha256()).isEqualTo(file.sha256()));
      }
    }
  }

  /** No file says anything of the fact, and each is as its release records. */
  private static void assertClean(Newsroom room) throws IOException {
    for (Release release : room.archive().list("pledges")) {
      for (ReleaseFile file : release.files()) {
        Path path = room.exports.resolve("pledges/" + release.number()).resolve(file.name());
        assertThat(Checksums.of(path)).isEqualTo(file);
        assertThat(text(path)).as(path.toString()).doesNotContain("secret", "5309871", "5409872");
      }
    }
    try (Stream<Path> all = Files.walk(room.exports)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.startsWith("."));
    }
    assertThat(contentOf(room.folder.resolve("data/drafts"))).isEmpty();
    assertThat(room.store.facts().revisions("pledges", "secret"))
        .isNotEmpty()
        .allSatisfy(
            revision -> {
              assertThat(revision.value()).isEqualTo("{}");
              assertThat(revision.internalNotes()).isNull();
            });
  }

  private static String text(Path path) throws IOException {
    if (!path.toString().endsWith(".xlsx")) {
      return Files.readString(path);
    }
    StringBuilder text = new StringBuilder();
    // From a stream: POI writes back what it opens as a file.
    try (InputStream in = Files.newInputStream(path);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.forEach(
          sheet ->
              sheet.forEach(row -> row.forEach(cell -> text.append(cell.toString()).append('\n'))));
    }
    return text.toString();
  }

  @Test
  void itsHistoryTellsThatItIsGone() throws Exception {
    Newsroom room = published();
    room.remove("secret");
    room.withhold();
    List<Revision> history = room.store.facts().revisions("pledges", "secret");
    assertThat(history)
        .extracting(revision -> revision.change().kind())
        .containsExactly(Kind.NEW, Kind.UPDATE, Kind.LEGAL);
    assertThat(history.getLast().isReleased()).isTrue();
    assertThat(history.getLast().change().reason()).isEqualTo("By order of a court.");
    assertThat(room.remove("secret")).isInstanceOf(Edited.Removed.class);
  }

  @Test
  void itIsNotTakenInAgain() throws Exception {
    Newsroom room = published();
    room.remove("secret");
    room.withhold();
    assertThat(room.submit("secret", 5509873, "kept", 8)).containsExactly(Outcome.UNCHANGED);
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
  }

  @Test
  void aReleaseOfNothingElseGoesAsAWhole() throws Exception {
    Newsroom room = new Newsroom(temp.resolve("room"));
    room.submit("secret", 5309871);
    room.publish(1);
    room.submit("kept", 7);
    room.publish(2);
    room.remove("secret");
    assertThat(room.withhold()).isEmpty();
    assertThat(room.archive().list("pledges")).extracting(Release::number).containsExactly(2);
    assertThat(room.archive().find("pledges", 1)).isEmpty();
    assertClean(room);
    assertThat(room.recover()).isEmpty();
    room.submit("kept", 8);
    room.publish(3);
  }

  /** Each step is photographed as a machine would leave it that stops there. */
  @ParameterizedTest
  @EnumSource(names = {"REMADE", "TAKEN_AWAY", "REPLACED", "PUT_BACK"})
  void itIsGoneWhereverTheMachineStopped(Step last) throws Exception {
    Newsroom room = published();
    List<Release> before = room.archive().list("pledges");
    room.remove("secret");
    room.watchedBy(
        step -> {
          Path photograph = temp.resolve(step.name());
          if (!Files.exists(photograph)) {
            room.photograph(photograph);
          }
        });
    room.withhold();

    Newsroom after = new Newsroom(temp.resolve(last.name()));
    // Whatever readers find before somebody recovers is whole, and as it is recorded.
    for (Release release : after.archive().list("pledges")) {
      for (ReleaseFile file : release.files()) {
        Path path = after.exports.resolve("pledges/" + release.number()).resolve(file.name());
        assertThat(Checksums.of(path)).isEqualTo(file);
      }
    }
    assertThat(after.recover()).isEmpty();
    assertClean(after);
    assertThat(after.published()).isEqualTo(room.published());
    assertTombstone(after, before);
    assertThat(after.publish()).isEqualTo(new Publication.Unchanged());
  }

  /** On PostgreSQL the database stays as it was when the process broke off. */
  @ParameterizedTest
  @EnumSource(names = {"REMADE", "TAKEN_AWAY", "REPLACED", "PUT_BACK"})
  void itIsGoneWhereverTheProcessBrokeOff(Step last) throws Exception {
    try (TestDatabase database = TestDatabase.Kind.POSTGRESQL.in(temp)) {
      Newsroom room = new Newsroom(temp.resolve("room"), temp.resolve("exports"), database);
      published(room);
      List<Release> before = room.archive().list("pledges");
      room.remove("secret");
      room.watchedBy(
          step -> {
            if (step == last) {
              throw new IllegalStateException("broke off");
            }
          });
      assertThatThrownBy(room::withhold).hasMessage("broke off");

      Newsroom after = new Newsroom(temp.resolve("room"), temp.resolve("exports"), database);
      assertThat(after.recover()).isEmpty();
      assertClean(after);
      assertTombstone(after, before);
      assertThat(after.publish()).isEqualTo(new Publication.Unchanged());
    }
  }

  /** The machine stopped once the database knew, and nothing was begun. */
  @Test
  void whatWasNotBegunIsDoneByTheNextRelease() throws Exception {
    Newsroom room = published();
    room.remove("secret");
    room.submit("kept", 9);
    room.publish(4);
    assertClean(room);
  }

  @Test
  void aFreshDatabaseLearnsItFromTheIndex() throws Exception {
    Newsroom room = published();
    room.remove("secret");
    room.withhold();
    Newsroom fresh = fresh(room.exports, "fresh");
    // It had come in before the releases were found.
    fresh.submit("secret", 5309871);
    assertThat(fresh.recover()).isEmpty();
    assertThat(fresh.store.facts().revisions("pledges", "secret")).isEmpty();
    assertThat(fresh.submit("secret", 5309871, "kept", 8)).containsExactly(Outcome.UNCHANGED);
    assertThat(fresh.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(fresh.store.removals().list("pledges"))
        .isEqualTo(room.store.removals().list("pledges"));
  }

  /** Releases that a database knows by their files cannot be made again. */
  @Test
  void adoptedReleasesThatHoldItGo() throws Exception {
    Newsroom room = published();
    Newsroom fresh = fresh(room.exports, "fresh");
    assertThat(fresh.recover()).isEmpty();
    fresh.remove("secret");
    assertThat(fresh.withhold()).isEmpty();
    assertThat(fresh.archive().list("pledges")).extracting(Release::number).containsExactly(3, 1);
    assertClean(fresh);
    assertThat(fresh.recover()).isEmpty();
  }

  @Test
  void aDatabaseFromBeforeDoesNotBringItBack() throws Exception {
    Newsroom room = published();
    room.photograph(temp.resolve("before"));
    room.remove("secret");
    room.withhold();
    Newsroom restored = fresh(room.exports, "before");
    assertThat(restored.recover()).isEmpty();
    assertClean(restored);
    assertThat(restored.submit("secret", 5309871)).isEmpty();
    assertThat(restored.publish()).isEqualTo(new Publication.Unchanged());
  }

  private Newsroom fresh(Path exports, String folder) throws IOException {
    Path home = temp.resolve(folder);
    return new Newsroom(
        home, exports, SqliteDatabase.in(Files.createDirectories(home.resolve("data"))));
  }
}
