package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.model.Release;
import io.factsheet.model.Source;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.store.Outcome;
import io.factsheet.store.Restating;
import io.factsheet.store.Submitter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fresh database that meets what another one published. */
class AdoptionTest {
  @TempDir Path temp;
  private Newsroom first;
  private Newsroom fresh;

  @BeforeEach
  void publishTwiceAndLoseTheDatabase() throws Exception {
    first = new Newsroom(temp.resolve("first"));
    first.submit("f1", 530, "f2", 7);
    first.publish(1);
    first.submit("f2", 8, "f3", 9);
    first.publish(2);
    Path elsewhere = temp.resolve("fresh");
    first.photograph(elsewhere);
    Disk.delete(elsewhere.resolve("data"));
    fresh = new Newsroom(elsewhere);
  }

  @Test
  void theSameFactsAreUnchangedAndNothingIsPublished() throws Exception {
    assertThat(fresh.recover()).isEmpty();
    assertThat(fresh.submit("f1", 530, "f2", 8, "f3", 9)).containsOnly(Outcome.UNCHANGED);
    assertThat(fresh.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(fresh.published()).isEqualTo(first.published());
    assertThat(fresh.archive().list("pledges")).isEqualTo(first.archive().list("pledges"));
    assertThat(fresh.store.sources().find("article"))
        .isEqualTo(first.store.sources().find("article"));
    assertThat(fresh.store.facts().revisions("pledges", "f2").getLast().internalNotes())
        .isEqualTo("ask Ann");
  }

  @Test
  void factsThatDoNotArriveAreKept() throws Exception {
    assertThat(fresh.recover()).isEmpty();
    assertThat(fresh.submit("f1", 531)).containsExactly(Outcome.UPDATED);
    fresh.publish(3);
    first.submit("f1", 531);
    first.publish(3);
    assertThat(fresh.published()).isEqualTo(first.published());
  }

  @Test
  void publishingAdoptsWhereNobodyRecovered() throws Exception {
    // Facts that came in before are set beside the adopted ones.
    fresh.submit("f1", 530, "f2", 9, "f4", 10);
    fresh.publish(3);
    first.submit("f2", 9, "f4", 10);
    first.publish(3);
    assertThat(fresh.published()).isEqualTo(first.published());
    assertThat(fresh.store.facts().revisions("pledges", "f1")).hasSize(1);
    assertThat(fresh.store.facts().revisions("pledges", "f1").getLast().internalNotes())
        .isEqualTo("ask Ann");
  }

  @Test
  void whatWasLearntOfASourceMeanwhileIsKept() throws Exception {
    fresh.submit(Newsroom.describe("A better title"));
    assertThat(fresh.recover()).isEmpty();
    assertThat(fresh.store.sources().find("article").orElseThrow().title())
        .isEqualTo("A better title");
    fresh.publish(3);
  }

  @Test
  void theDataOfAnAdoptedReleaseCanBeMadeAgain() throws Exception {
    assertThat(fresh.recover()).isEmpty();
    Path release = fresh.exports.resolve("pledges/2");
    for (String name :
        new String[] {"pledges.csv", "pledges.json", "pledges.ndjson", "SHA256SUMS"}) {
      Files.delete(release.resolve(name));
    }
    assertThat(fresh.recover()).isEmpty();
    assertThat(fresh.published()).isEqualTo(first.published());
  }

  @Test
  void whatWasDifferentBeforeTheTakeoverIsKnownFromTheFileOnly() throws Exception {
    assertThat(fresh.recover()).isEmpty();
    for (String name : new String[] {"changes.csv", "pledges.xlsx"}) {
      Path file = fresh.exports.resolve("pledges/2").resolve(name);
      byte[] sound = Files.readAllBytes(file);
      Files.delete(file);
      assertThat(fresh.recover())
          .singleElement()
          .satisfies(
              stopped -> {
                assertThat(stopped.path()).isEqualTo(file);
                assertThat(stopped.found())
                    .endsWith("what release 1 held is known from its files only");
              });
      Files.write(file, sound);
    }
    assertThat(fresh.recover()).isEmpty();
    Release one = fresh.archive().find("pledges", 1).orElseThrow();
    Release two = fresh.archive().find("pledges", 2).orElseThrow();
    assertThat(fresh.deltas().between(one, two, Newsroom.PLEDGES)).isEmpty();
  }

  @Test
  void aFirstReleaseThatWasTakenOverCanBeMadeAgain() throws Exception {
    Newsroom one = new Newsroom(temp.resolve("one"));
    one.submit("f1", 530);
    one.publish(1);
    Path elsewhere = temp.resolve("again");
    one.photograph(elsewhere);
    Disk.delete(elsewhere.resolve("data"));
    Newsroom again = new Newsroom(elsewhere);
    assertThat(again.recover()).isEmpty();
    Disk.delete(again.exports.resolve("pledges/1"));
    assertThat(again.recover()).isEmpty();
    assertThat(again.published()).isEqualTo(one.published());
  }

  @Test
  void olderReleasesAreKnownByTheirFilesOnly() throws Exception {
    assertThat(fresh.recover()).isEmpty();
    Disk.delete(fresh.exports.resolve("pledges/1"));
    assertThat(fresh.recover()).hasSize(1);
    assertThat(fresh.archive().latest("pledges").map(Release::number)).contains(2);
  }

  @Test
  void aChangedFileStopsPublishingUntilItIsPutBack() throws Exception {
    Path csv = fresh.exports.resolve("pledges/2/pledges.csv");
    String sound = Files.readString(csv);
    Files.writeString(csv, sound.replace("9", "8"));
    assertThat(fresh.recover())
        .singleElement()
        .satisfies(
            stopped -> {
              assertThat(stopped.path()).isEqualTo(csv);
              assertThat(stopped.expected()).startsWith("SHA-256 ");
              assertThat(stopped.found()).startsWith("SHA-256 ").isNotEqualTo(stopped.expected());
            });
    fresh.submit("f1", 530);
    assertThat(fresh.publish()).isInstanceOf(Stopped.class);
    Files.writeString(csv, sound);
    assertThat(fresh.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(fresh.published()).isEqualTo(first.published());
  }

  @Test
  void anIndexThatCannotBeReadStopsPublishing() throws Exception {
    Path index = fresh.exports.resolve("pledges/index.json");
    String sound = Files.readString(index);
    for (String wrong :
        new String[] {
          "",
          "[]",
          "{\"releases\": [{}]}",
          sound.replace("\"release\": 1", "\"release\": 3"),
          sound.replace("\"pledges.csv\"", "\"../../../passwd\""),
          sound.replace("\"facts\": 3", "\"facts\": 4"),
          sound.replace("2021-12-10T", "2021-13-10T"),
        }) {
      Files.writeString(index, wrong);
      assertThat(fresh.recover()).as(wrong).hasSize(1);
      assertThat(fresh.store.releases().list("pledges")).isEmpty();
      assertThat(fresh.store.sources().find("article")).isEmpty();
      assertThat(index).hasContent(wrong);
    }
  }

  @Test
  void anotherTextOfAnArticleStopsPublishing() throws Exception {
    try (var work = fresh.store.begin(new Submitter("desk", null), Restating.NONE)) {
      work.put(new Source("article", null, null, null, null, null, null, "0".repeat(64), null));
      work.commit();
    }
    assertThat(fresh.recover())
        .singleElement()
        .satisfies(stopped -> assertThat(stopped.expected()).contains("article", "0".repeat(64)));
  }
}
