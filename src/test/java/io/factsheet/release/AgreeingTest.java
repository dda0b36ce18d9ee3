package io.factsheet.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.model.Agreement;
import io.factsheet.store.Edition;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What releases say of figures that others give of the same thing. */
class AgreeingTest {
  @TempDir Path temp;
  private Newsroom room;

  @BeforeEach
  void threePapersTellOfOnePledge() throws Exception {
    room = new Newsroom(temp.resolve("first"));
    room.read("Times", "f1", "530 euros it is.", 530);
    room.read("Post", "f2", "They say 530 euros.", 530);
    room.read("Mail", "f3", "In truth, 700 euros.", 700);
    room.publish(1);
  }

  @Test
  void aReleaseTellsWhoAgrees() {
    assertThat(agreements(room, 1))
        .isEqualTo(
            Map.of(
                "f1", "1 / 1",
                "f2", "1 / 1",
                "f3", "0 / 2"));
  }

  @Test
  void aLaterOneTellsWhoAgreesThen() throws Exception {
    Map<String, String> before = agreements(room, 1);
    room.read("Mail", "f3", "In truth, 700 euros.", 530);
    room.retract("f2", "Made up.");
    room.read("Sun", "f4", "A mere 500 euros.", 500);
    room.publish(2);
    assertThat(agreements(room, 2))
        .isEqualTo(
            Map.of(
                "f1", "1 / 1",
                "f3", "1 / 1",
                "f4", "0 / 2"));
    assertThat(agreements(room, 1)).isEqualTo(before);
  }

  @Test
  void whereNothingChangesForAFactNothingIsWritten() throws Exception {
    room.read("Times", "f5", "Again: 530 euros it is.", 530);
    room.publish(2);
    Map<String, String> two = agreements(room, 2);
    room.retract("f5", "Told twice.");
    room.publish(3);
    assertThat(two).hasSize(4).containsEntry("f5", "1 / 1");
    assertThat(agreements(room, 3)).isEqualTo(agreements(room, 1));
  }

  @Test
  void aPublisherThatDiedLeavesNothingBehind() throws Exception {
    room.read("Sun", "f4", "A mere 500 euros.", 500);
    Newsroom dying =
        room.watchedBy(
            step -> {
              if (step == Step.DRAFTED) {
                throw new IllegalStateException("killed");
              }
            });
    try {
      dying.publish();
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("killed");
    }
    room.watchedBy(step -> {}).retract("f4", "Not so.");
    assertThat(agreements(room, 1)).containsEntry("f1", "1 / 1");
    room.read("Sun", "f6", "A good 530 euros.", 530);
    room.publish(2);
    assertThat(agreements(room, 2))
        .hasSize(4)
        .containsEntry("f1", "2 / 1")
        .containsEntry("f3", "0 / 3");
  }

  @Test
  void aFreshDatabaseTakesThemOver() throws Exception {
    Path elsewhere = temp.resolve("fresh");
    room.photograph(elsewhere);
    Disk.delete(elsewhere.resolve("data"));
    Newsroom fresh = new Newsroom(elsewhere);
    assertThat(fresh.recover()).isEmpty();
    assertThat(agreements(fresh, 1)).isEqualTo(agreements(room, 1));
  }

  @Test
  void whatWasRemovedForGoodIsCountedNoMore() throws Exception {
    room.remove("f2");
    room.withhold();
    assertThat(agreements(room, 1)).hasSize(2);
    room.read("Sun", "f6", "A good 530 euros.", 530);
    room.publish(2);
    assertThat(agreements(room, 2))
        .hasSize(3)
        .containsEntry("f1", "1 / 1")
        .containsEntry("f3", "0 / 2");
  }

  @Test
  void aDatasetThatComparesNoneTellsOfNone() throws Exception {
    room.declaring(Newsroom.pledges(yaml -> yaml.replace("agreement: amount\n", "")));
    room.publish(2);
    assertThat(agreements(room, 2).values()).containsOnly("not compared").hasSize(3);
    assertThat(agreements(room, 1).values()).doesNotContain("not compared");
  }

  /** How many other origins agree and disagree with each fact of a release. */
  private static Map<String, String> agreements(Newsroom room, int release) {
    Map<String, String> agreements = new TreeMap<>();
    Edition edition = room.store.releases().edition("pledges", release).orElseThrow();
    room.store
        .facts()
        .each(
            edition, fact -> agreements.put(fact.revision().factId(), described(fact.agreement())));
    return agreements;
  }

  private static String described(@Nullable Agreement agreement) {
    return agreement == null
        ? "not compared"
        : agreement.agreeing() + " / " + agreement.disagreeing();
  }
}
