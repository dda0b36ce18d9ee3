package io.factsheet.release;

import static io.factsheet.release.Newsroom.contentOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.export.Format;
import io.factsheet.export.Formats;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.store.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A desk that has three releases and keeps the large files of fewer. */
class RetentionTest {
  private static final List<String> LARGE = List.of("pledges.csv", "pledges.json", "pledges.xlsx");
  private static final List<String> ALWAYS =
      List.of("SHA256SUMS", "changes.csv", "datapackage.json", "pledges.ndjson");

  @TempDir Path temp;
  private Newsroom room;
  private Map<String, String> all;

  @BeforeEach
  void publishThree() throws Exception {
    room = threeReleases(new Newsroom(temp.resolve("room")));
    all = room.published();
  }

  private static Newsroom threeReleases(Newsroom room) throws Exception {
    room.submit("f1", 530);
    room.publish(1);
    room.correct("f1", 540, "It says so.");
    room.publish(2);
    room.submit("f2", 7);
    room.publish(3);
    return room;
  }

  /** All that was published but for the index and the large files of these releases. */
  private Map<String, String> without(Integer... releases) {
    return less(all, releases);
  }

  private static Map<String, String> less(Map<String, String> published, Integer... releases) {
    Map<String, String> rest = new TreeMap<>(published);
    rest.remove("pledges/index.json");
    for (int release : releases) {
      for (String name : LARGE) {
        assertThat(rest.remove("pledges/" + release + "/" + name)).isNotNull();
      }
    }
    return rest;
  }

  private static List<String> kept(Release release) {
    return release.keptFiles().stream().map(ReleaseFile::name).sorted().toList();
  }

  @Test
  void allAreKeptUnlessItIsSaidOtherwise() throws Exception {
    assertThat(room.recover()).isEmpty();
    assertThat(room.published()).isEqualTo(all).hasSize(22);
    assertThat(Files.readString(room.exports.resolve("pledges/index.json"))).doesNotContain("kept");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void eachNewReleaseTakesTheLargeFilesOfAnOlderOne(TestDatabase.Kind kind) throws Exception {
    Path folder = temp.resolve("other");
    Files.createDirectories(folder.resolve("data"));
    Newsroom other =
        threeReleases(
            new Newsroom(folder, folder.resolve("exports"), kind.in(folder.resolve("data")))
                .keeping(2));
    assertThat(less(other.published())).isEqualTo(without(1));
    assertThat(other.archive().list("pledges"))
        .extracting(RetentionTest::kept)
        .satisfiesExactly(
            third -> assertThat(third).containsAll(LARGE).hasSize(7),
            second -> assertThat(second).containsAll(LARGE).hasSize(7),
            first -> assertThat(first).isEqualTo(ALWAYS));
    assertThat(other.archive().list("pledges"))
        .isEqualTo(ReleaseIndex.read("pledges", index(other)));
    other.submit("f3", 9);
    other.publish(4);
    assertThat(other.archive().find("pledges", 2).map(RetentionTest::kept)).contains(ALWAYS);
  }

  private static String index(Newsroom room) throws Exception {
    return Files.readString(room.exports.resolve("pledges/index.json"));
  }

  @Test
  void theStartRemovesAsWell() throws Exception {
    assertThat(room.keeping(1).recover()).isEmpty();
    assertThat(less(room.published())).isEqualTo(without(1, 2));
    // Checksums stay told.
    assertThat(index(room))
        .contains(all.get("pledges/1/pledges.csv"))
        .containsPattern("\"kept\": false");
  }

  @Test
  void whatIsNotKeptIsNeitherMissingNorPutBack() throws Exception {
    room.keeping(1).recover();
    Map<String, String> kept = room.published();
    room.keeping(3);
    assertThat(room.recover()).isEmpty();
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(room.published()).isEqualTo(kept);
    // A folder that is gone comes back with what is kept in it.
    Disk.delete(room.exports.resolve("pledges/2"));
    assertThat(room.recover()).isEmpty();
    assertThat(room.published()).isEqualTo(kept);
  }

  @Test
  void aRemovedFileIsMadeAgainBitByBit() throws Exception {
    room.keeping(1).recover();
    for (int number : new int[] {1, 2}) {
      for (String name : LARGE) {
        ArchivedFile again = room.reprint(number, name).orElseThrow();
        assertThat(Checksums.of(again.path()).sha256())
            .isEqualTo(again.file().sha256())
            .isEqualTo(all.get("pledges/" + number + "/" + name));
        assertThat(again.file().name()).isEqualTo(name);
      }
    }
  }

  @Test
  void otherBytesAreNotGivenOut() throws Exception {
    room.keeping(1).recover();
    List<Format> newer =
        OneFormat.insteadOf(
            "csv", (content, out) -> out.write("another way".getBytes(StandardCharsets.US_ASCII)));
    room.with(newer);
    assertThat(room.reprint(1, "pledges.csv")).isEmpty();
    assertThat(room.reprint(1, "pledges.json")).isPresent();
    room.with(Formats.ALL.stream().filter(one -> !one.extension().equals("csv")).toList());
    assertThat(room.reprint(2, "pledges.csv")).isEmpty();
  }

  @Test
  void whatAFormThatIsGoneMadeIsKept() throws Exception {
    room.with(Formats.ALL.stream().filter(one -> !one.extension().equals("csv")).toList());
    room.keeping(1).recover();
    assertThat(room.published()).containsKeys("pledges/1/pledges.csv", "pledges/2/pledges.csv");
    assertThat(room.published()).doesNotContainKey("pledges/1/pledges.json");
  }

  @Test
  void whatDoesNotFitAmongRenderingsIsKept() throws Exception {
    long csv = Files.size(room.exports.resolve("pledges/1/pledges.csv"));
    assertThat(room.keeping(2, csv).recover()).isEmpty();
    assertThat(room.published())
        .doesNotContainKey("pledges/1/pledges.csv")
        .containsKey("pledges/1/pledges.xlsx");
  }

  @Test
  void allIsKeptWhereWhatStaysIsDamaged() throws Exception {
    Path facts = room.exports.resolve("pledges/1/pledges.ndjson");
    byte[] sound = Files.readAllBytes(facts);
    Files.writeString(facts, "damaged");
    assertThat(room.keeping(1).recover()).isEmpty();
    assertThat(room.published()).containsKey("pledges/1/pledges.csv");
    Files.write(facts, sound);
    assertThat(room.recover()).isEmpty();
    assertThat(less(room.published())).isEqualTo(without(1, 2));
  }

  @Test
  void nothingIsRemovedWhereTheNewestIsDamaged() throws Exception {
    room.with(OneFormat.insteadOf("csv", (content, out) -> out.write('?')));
    Files.writeString(room.exports.resolve("pledges/3/pledges.csv"), "damaged");
    assertThat(room.keeping(1).recover()).hasSize(1);
    assertThat(less(room.published(), 3)).isEqualTo(without(3));
  }

  @Test
  void nothingIsRemovedWhileItIsPaused() throws Exception {
    try (var _ = Retention.pause(room.store)) {
      assertThat(room.keeping(1).recover()).isEmpty();
      assertThat(room.published()).isEqualTo(all);
    }
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(less(room.published())).isEqualTo(without(1, 2));
  }

  /** The disk is photographed after each step, and work goes on from each photograph. */
  @Test
  void whereverItStopsTheNextCallGoesOn() throws Exception {
    List<Path> photographs = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    room.watchedBy(
        step -> {
          Path photograph = temp.resolve(steps.size() + "-" + step);
          steps.add(step);
          photographs.add(photograph);
          room.photograph(photograph);
        });
    room.submit("f3", 9);
    room.keeping(1).publish(4);
    assertThat(steps)
        .containsSubsequence(Step.INDEXED, Step.GIVEN_UP, Step.TOLD, Step.REMOVED, Step.REMOVED);
    for (int i = 0; i < steps.size(); i++) {
      Newsroom after = new Newsroom(photographs.get(i)).keeping(1);
      assertReadable(after, steps.get(i));
      assertThat(after.recover()).as(steps.get(i).name()).isEmpty();
      if (steps.get(i) == Step.DRAFTED) {
        after.publish(4);
      }
      assertThat(after.publish()).isEqualTo(new Publication.Unchanged());
      assertThat(after.published()).as(steps.get(i).name()).isEqualTo(room.published());
    }
  }

  /** Every file of every release can be had, whole: kept, or made again. */
  private void assertReadable(Newsroom after, Step step) throws Exception {
    for (Release release : after.archive().list("pledges")) {
      for (ReleaseFile file : release.files()) {
        Path path =
            file.kept()
                ? after.archive().file(release, file.name()).orElseThrow().path()
                : after.reprint(release.number(), file.name()).orElseThrow().path();
        assertThat(Checksums.of(path).sha256())
            .as(step + " " + release.number() + " " + file.name())
            .isEqualTo(file.sha256());
      }
    }
  }

  @Test
  void aReleaseThatIsMadeAgainWithoutAFactKeepsNoMore() throws Exception {
    room.submit("f3", 9);
    room.keeping(1).publish(4);
    room.remove("f2");
    assertThat(room.withhold()).isEmpty();
    assertThat(room.published()).doesNotContainKey("pledges/3/pledges.csv");
    Path again = room.reprint(3, "pledges.csv").orElseThrow().path();
    assertThat(Files.readString(again)).contains("f1").doesNotContain("f2");
    // The first never held it: nothing was made again of it.
    assertThat(index(room)).contains(all.get("pledges/1/pledges.csv"));
    assertThat(index(room).split("\"release\": 1,", -1)).hasSize(2);
  }

  @Test
  void aFreshDatabaseTakesOverWhatIsKept() throws Exception {
    room.keeping(1).recover();
    Newsroom fresh = withoutDatabase();
    assertThat(fresh.recover()).isEmpty();
    assertThat(fresh.published()).isEqualTo(room.published());
    assertThat(fresh.archive().list("pledges")).isEqualTo(room.archive().list("pledges"));
    // What older releases held, it does not know.
    assertThat(fresh.reprint(1, "pledges.csv")).isEmpty();
  }

  @Test
  void releasesThatAreKnownByTheirFilesKeepAll() throws Exception {
    Newsroom fresh = withoutDatabase().keeping(1);
    assertThat(fresh.recover()).isEmpty();
    assertThat(fresh.published()).isEqualTo(all);
    fresh.submit("f3", 9);
    fresh.publish(4);
    fresh.submit("f4", 10);
    fresh.publish(5);
    // Of the third, it is not known what was different from the second.
    assertThat(fresh.published())
        .containsAllEntriesOf(without())
        .doesNotContainKey("pledges/4/pledges.csv");
    assertThat(fresh.reprint(4, "pledges.xlsx")).isPresent();
  }

  @Test
  void theNewestMustBeWholeToBeTakenOver() throws Exception {
    room.keeping(1).recover();
    Newsroom fresh = withoutDatabase();
    Files.delete(fresh.exports.resolve("pledges/3/pledges.csv"));
    assertThat(fresh.recover())
        .singleElement()
        .satisfies(stopped -> assertThat(stopped.path()).endsWithRaw(Path.of("3/pledges.csv")));
  }

  private Newsroom withoutDatabase() throws Exception {
    Path elsewhere = temp.resolve("elsewhere");
    room.photograph(elsewhere);
    Disk.delete(elsewhere.resolve("data"));
    assertThat(contentOf(elsewhere.resolve("exports"))).isNotEmpty();
    return new Newsroom(elsewhere);
  }
}
