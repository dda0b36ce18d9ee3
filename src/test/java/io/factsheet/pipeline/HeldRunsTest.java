package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.model.Role;
import io.factsheet.model.Run;
import io.factsheet.refresh.Feed;
import io.factsheet.store.Decided;
import io.factsheet.store.Submitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that gates hold back, from the feed to the release. */
class HeldRunsTest {
  private static final Submitter ANN = new Submitter("ann", Role.EDITOR, null);
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path temp;
  private Path feed;
  private Desk desk;

  @BeforeEach
  void layOutAFeed() throws Exception {
    feed = temp.resolve("feed");
    Files.createDirectories(feed.resolve("facts"));
    Files.writeString(feed.resolve("a.txt"), "Latvia sent 3,000 troops.");
    Files.writeString(feed.resolve("sources.yaml"), "sources:\n  - {id: a, article: a.txt}\n");
    desk = new Desk(temp.resolve("desk"), feed, NOW);
    deliver(20, "in_place");
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.PUBLISHED);
  }

  private void deliver(int facts, String status) throws IOException {
    deliver(facts, 0, status);
  }

  /**
   * Lays out facts of which some have a wrong quote.
   *
   * @param status of the first five; the others are announced
   */
  private void deliver(int facts, int wrong, String status) throws IOException {
    Files.writeString(
        feed.resolve("facts/deployments.ndjson"),
        IntStream.range(0, facts)
            .mapToObj(
                number ->
                    """
                    {"fact_id":"f%d","source_id":"a","quote":"Latvia sent %s troops","sender":"LVA",\
                    "operation":"deployment","status":"%s","count":3000,"count_unit":"persons"}
                    """
                        .formatted(
                            number,
                            number < wrong ? "four" : "3,000",
                            number < 5 ? status : "announced"))
            .collect(Collectors.joining()));
  }

  /** Adds facts that say the same of themselves to those that are laid out. */
  private void append(int facts, String source, int count, String more) throws IOException {
    Path file = feed.resolve("facts/deployments.ndjson");
    long known = Files.readAllLines(file).size();
    StringBuilder lines = new StringBuilder(Files.readString(file));
    for (long number = known; number < known + facts; number++) {
      lines.append(
          """
          {"fact_id":"f%d","source_id":"%s","quote":"Latvia sent 3,000 troops","sender":"LVA",\
          "operation":"deployment","count":%d,"count_unit":"persons",%s}
          """
              .formatted(number, source, count, more));
    }
    Files.writeString(file, lines);
  }

  private Run pull(String name) throws Exception {
    Feed which = desk.refresh.feed(name).orElseThrow();
    return desk.refresh.run(which, Run.Trigger.COMMAND, begun -> {});
  }

  @Test
  void aRunThatChangesMuchIsHeldAndThenLetIn() throws Exception {
    Map<String, byte[]> published = desk.published();
    deliver(20, "ended");
    Run run = pull("seeds");
    assertThat(run.outcome()).isEqualTo(Run.Outcome.HELD);
    assertThat(run.message())
        .isEqualTo(
            "Held until an editor decides. deployments: 25 % of the facts there are would change"
                + " (5 to 20), and up to 10 % may be.");
    assertThat(new ObjectMapper().readTree(run.gates()).findValuesAsText("gate"))
        .containsExactly("changed");
    desk.publish.publishAll();
    assertThat(desk.published()).containsExactlyInAnyOrderEntriesOf(published);

    Run approved = desk.decisions.approve(run.id(), ANN).run().orElseThrow();
    assertThat(approved.outcome()).isEqualTo(Run.Outcome.APPROVED);
    assertThat(approved.message()).endsWith(" An editor approved it. Published deployments 2.");
    assertThat(desk.published()).hasSizeGreaterThan(published.size());
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.UNCHANGED);
  }

  @Test
  void oneThatWasDiscardedIsHeldWheneverItComesAgain() throws Exception {
    Map<String, byte[]> published = desk.published();
    deliver(20, "ended");
    for (int i = 0; i < 2; i++) {
      Run run = pull("seeds");
      assertThat(run.outcome()).isEqualTo(Run.Outcome.HELD);
      Run discarded = desk.decisions.discard(run.id(), ANN).run().orElseThrow();
      assertThat(discarded.outcome()).isEqualTo(Run.Outcome.DISCARDED);
      assertThat(discarded.message()).endsWith(" An editor discarded it.");
    }
    deliver(20, "in_place");
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.UNCHANGED);
    assertThat(desk.published()).containsExactlyInAnyOrderEntriesOf(published);
  }

  @Test
  void oneThatIsMendedBeforeAnybodyDecidesIsPublished() throws Exception {
    deliver(20, "ended");
    Run held = pull("seeds");
    deliver(22, "in_place");
    assertThat(pull("seeds").message()).isEqualTo("Published deployments 2.");
    assertThat(desk.catalogue.run(held.id()).orElseThrow().outcome())
        .isEqualTo(Run.Outcome.SUPERSEDED);
    assertThat(desk.decisions.approve(held.id(), ANN).decided())
        .isInstanceOf(Decided.NotHeld.class);
  }

  @Test
  void manyRefusedFactsHoldTheOthers() throws Exception {
    deliver(25, 5, "in_place");
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.PUBLISHED);
    deliver(27, 6, "in_place");
    Run run = pull("seeds");
    assertThat(run.outcome()).isEqualTo(Run.Outcome.HELD);
    assertThat(run.message()).contains("22.2 % of the facts that came in were refused (6 to 27)");
    assertThat(desk.catalogue.fact(desk.dataset("deployments"), "f26", false)).isEmpty();
  }

  @Test
  void thereIsNothingToHoldWhereThereIsNoNews() throws Exception {
    deliver(20, 5, "in_place");
    Run run = pull("seeds");
    assertThat(run.outcome()).isEqualTo(Run.Outcome.UNCHANGED);
    assertThat(run.message()).contains("Nothing new. deployments: 25 % of the facts that came in");
    assertThat(desk.catalogue.heldRun("seeds")).isEmpty();
    // It is not what later ones are measured by, either: five are still missing.
    deliver(15, "ended");
    assertThat(pull("seeds").message()).contains("25 % of the facts of the last run are missing");
  }

  @Test
  void everyRunOfAFeedCanWait() throws Exception {
    assertThat(pull("held").outcome()).isEqualTo(Run.Outcome.UNCHANGED);
    deliver(21, "in_place");
    Run run = pull("held");
    assertThat(run.outcome()).isEqualTo(Run.Outcome.HELD);
    assertThat(run.message()).contains("Every run of the feed \"held\" waits for an editor.");
    assertThat(desk.catalogue.heldRun("held")).contains(run);
    FactHistory history =
        desk.catalogue.fact(desk.dataset("deployments"), "f20", true).orElseThrow();
    assertThat(history.revisions()).isEmpty();
    assertThat(history.held()).extracting(held -> held.run()).containsExactly(run.id());
    assertThat(history.quote().orElseThrow().quote()).isEqualTo("Latvia sent 3,000 troops");
  }

  @Test
  void manyDoubtsHoldARun() throws Exception {
    Files.writeString(
        feed.resolve("sources.yaml"),
        "sources:\n  - {id: a, article: a.txt}\n  - {id: b, article: a.txt, language: en}\n");
    // The words do not say when.
    append(20, "b", 3000, "\"as_of\":\"2021-12-08\",\"status\":\"announced\"");
    Run run = pull("seeds");
    assertThat(run.outcome()).isEqualTo(Run.Outcome.HELD);
    assertThat(run.message())
        .contains(
            "deployments: 100 % of the facts that were held against their words are in doubt"
                + " (20 to 20), and up to 75 % may be.");
  }

  @Test
  void whatHasHappenedIsNotYetToCome() throws Exception {
    append(1, "a", 3000, "\"status\":\"in_place\",\"as_of\":\"2026-01-02\",\"end\":\"2027-01-01\"");
    append(1, "a", 3000, "\"status\":\"announced\",\"start\":\"2026-06\"");
    append(1, "a", 3000, "\"status\":\"ended\",\"start\":\"2026\"");
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.PUBLISHED);

    append(
        1, "a", 3000, "\"status\":\"in_place\",\"as_of\":\"2025-12-31\",\"start\":\"2026-01-04\"");
    append(1, "a", 3000, "\"status\":\"ended\",\"start\":\"2026-02\"");
    Run run = pull("seeds");
    assertThat(run.outcome()).isEqualTo(Run.Outcome.HELD);
    assertThat(run.message())
        .endsWith(
            " deployments: \"f23\" is said to have happened, and is dated 2026-01-04, which is yet to"
                + " come; so is 1 more.");
    desk.decisions.approve(run.id(), ANN);
    append(1, "a", 3000, "\"status\":\"announced\"");
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.PUBLISHED);
  }

  @Test
  void aFigureTenTimesTheLastHoldsARun() throws Exception {
    append(1, "a", 29999, "\"status\":\"announced\"");
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.PUBLISHED);
    append(1, "a", 299990, "\"status\":\"announced\"");
    Run run = pull("seeds");
    assertThat(run.outcome()).isEqualTo(Run.Outcome.HELD);
    assertThat(run.message())
        .isEqualTo(
            "Held until an editor decides. deployments: the figure of \"f21\" is 10 times the last"
                + " one about the same thing (299990 after 29999), and less than 10 times may be.");
    desk.decisions.approve(run.id(), ANN);
    // From then on, it is the last one.
    append(1, "a", 300000, "\"status\":\"announced\"");
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.PUBLISHED);
  }

  /** A machine that stops after the approval is in, and before the release is cut. */
  @Test
  void anApprovedRunIsReleasedOnceWhateverStopsBetween() throws Exception {
    deliver(20, "ended");
    Run run = pull("seeds");
    assertThat(desk.store.heldRuns().approve(run.id(), ANN, (dataset, value) -> value))
        .isInstanceOf(Decided.Done.class);
    assertThat(desk.catalogue.latest(desk.dataset("deployments")).orElseThrow().number())
        .isEqualTo(1);

    CutSchedule schedule =
        new CutSchedule(
            desk.publish,
            java.time.Clock.fixed(NOW.plusSeconds(61), java.time.ZoneOffset.UTC),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10));
    assertThat(schedule.cutDue()).hasSize(1);
    assertThat(schedule.cutDue()).isEmpty();
    assertThat(desk.catalogue.latest(desk.dataset("deployments")).orElseThrow().number())
        .isEqualTo(2);
    assertThat(desk.decisions.approve(run.id(), ANN).decided()).isInstanceOf(Decided.NotHeld.class);
    assertThat(pull("seeds").outcome()).isEqualTo(Run.Outcome.UNCHANGED);
  }
}
