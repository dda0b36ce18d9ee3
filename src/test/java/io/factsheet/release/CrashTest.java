package io.factsheet.release;

import static io.factsheet.release.Newsroom.contentOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.export.Format;
import io.factsheet.export.Formats;
import io.factsheet.store.Outcome;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A machine that stops while a release is made, at each step: the disk is photographed there, and
 * work goes on from the photograph.
 */
class CrashTest {
  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(names = {"DRAFTED", "RECORDED", "PLACED", "INDEXED"})
  void theReleaseIsThereOnceWhereverItStopped(Step last) throws Exception {
    Newsroom room = new Newsroom(temp.resolve("room"));
    room.submit("f1", 530);
    room.publish(1);
    room.submit("f1", 540, "f2", 7);
    room.watchedBy(step -> room.photograph(temp.resolve(step.name())));
    room.publish(2);

    Newsroom after = new Newsroom(temp.resolve(last.name()));
    // Until somebody recovers, readers have the release before.
    assertThat(after.archive().latest("pledges").orElseThrow().number())
        .isEqualTo(last.compareTo(Step.PLACED) < 0 ? 1 : 2);
    assertThat(after.recover()).isEmpty();
    if (last == Step.DRAFTED) {
      assertThat(after.archive().list("pledges")).hasSize(1);
      after.publish(2);
    }
    assertThat(after.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(after.published()).isEqualTo(room.published()).hasSize(15);
    assertThat(contentOf(after.folder.resolve("data/drafts"))).isEmpty();
    assertThat(after.archive().latest("pledges").orElseThrow().number()).isEqualTo(2);
    after.submit("f3", 9);
    after.publish(3);
  }

  @Test
  void aHalfDraftIsThrownAway() throws Exception {
    Newsroom room = new Newsroom(temp.resolve("room"));
    room.submit("f1", 530);
    List<Format> formats =
        OneFormat.insteadOf(
            "json",
            (content, out) -> {
              room.photograph(temp.resolve("half"));
              Formats.byExtension("json").orElseThrow().write(content, out);
            });
    room.with(formats).publish(1);
    Newsroom after = new Newsroom(temp.resolve("half"));
    assertThat(contentOf(after.folder.resolve("data/drafts"))).isNotEmpty();
    assertThat(after.recover()).isEmpty();
    assertThat(contentOf(after.folder.resolve("data/drafts"))).isEmpty();
    after.publish(1);
    assertThat(after.published()).isEqualTo(room.published());
  }

  @Test
  void aReleaseWhoseDraftIsGoneIsMadeAgain() throws Exception {
    Newsroom room = stoppedBeforeItWasPlaced();
    Disk.delete(room.folder.resolve("data/drafts"));
    // Facts that came in since, and another time of day, change nothing.
    assertThat(room.submit("f1", 540)).containsExactly(Outcome.UPDATED);
    room.at("2022-01-01T00:00:00Z");
    assertThat(room.recover()).isEmpty();
    assertThat(room.published()).isEqualTo(contentOf(temp.resolve("room/exports")));
    room.publish(2);
  }

  @Test
  void aReleaseWhoseDraftIsDamagedIsMadeAgain() throws Exception {
    Newsroom room = stoppedBeforeItWasPlaced();
    Files.writeString(room.folder.resolve("data/drafts/pledges/1/pledges.csv"), "half");
    assertThat(room.publish()).isEqualTo(new Publication.Unchanged());
    assertThat(room.published()).isEqualTo(contentOf(temp.resolve("room/exports")));
  }

  private Newsroom stoppedBeforeItWasPlaced() throws Exception {
    Newsroom room = new Newsroom(temp.resolve("room"));
    room.submit("f1", 530);
    room.watchedBy(
        step -> {
          if (step == Step.RECORDED) {
            room.photograph(temp.resolve("stopped"));
          }
        });
    room.publish(1);
    return new Newsroom(temp.resolve("stopped"));
  }

  @Test
  void publishingFinishesWhatWasRecordedFirst() throws Exception {
    Newsroom room = new Newsroom(temp.resolve("room"));
    room.submit("f1", 530);
    Files.writeString(room.exports, "a file in the way");
    assertThatThrownBy(room::publish)
        .isInstanceOf(FileSystemException.class)
        .hasMessageContaining("exports");
    assertThat(room.archive().latest("pledges")).isEmpty();
    Files.delete(room.exports);
    room.submit("f2", 7);
    room.publish(2);
    assertThat(room.archive().list("pledges")).hasSize(2);
  }
}
