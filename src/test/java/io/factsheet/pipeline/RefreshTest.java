package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.model.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefreshTest {
  private static final String FACT =
      "{\"source_id\":\"a\",\"quote\":\"Latvia sent 3,000 troops\",\"sender\":\"LVA\","
          + "\"operation\":\"deployment\",\"status\":\"in_place\",\"count\":3000,"
          + "\"count_unit\":\"persons\"}\n";

  @TempDir Path temp;
  private Path feed;
  private Desk desk;

  @BeforeEach
  void layOutAFeed() throws Exception {
    feed = temp.resolve("feed");
    Files.createDirectories(feed.resolve("facts"));
    Files.writeString(feed.resolve("a.txt"), "Latvia sent 3,000 troops.");
    Files.writeString(feed.resolve("sources.yaml"), "sources:\n  - {id: a, article: a.txt}\n");
    Files.writeString(feed.resolve("facts/deployments.ndjson"), FACT);
    desk = new Desk(temp.resolve("desk"), feed, Instant.parse("2026-01-02T03:04:05Z"));
  }

  @Test
  void aRunIsRecordedWithCountsAndOutcome() throws Exception {
    Run run = desk.refresh();
    assertThat(run.outcome()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(run.message()).isEqualTo("Published deployments 1.");
    assertThat(run.counts()).contains("\"accepted\":1");
    assertThat(desk.catalogue.run(run.id())).contains(run);
    assertThat(desk.catalogue.lastRun("seeds")).contains(run);
  }

  @Test
  void refusedFactsAreListedAndTheOthersPublished() throws Exception {
    Files.writeString(
        feed.resolve("facts/deployments.ndjson"),
        FACT + FACT.replace("3,000", "30,000") + "[]\n" + FACT.replace("deployment\"", "parade\""));
    Run run = desk.refresh();
    assertThat(run.outcome()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(run.message()).endsWith("3 facts were refused: see the findings.");
    assertThat(run.findings())
        .contains("\"file\":\"facts/deployments.ndjson\"")
        .contains("\"line\":2", "quote.absent")
        .contains("\"line\":3", "submission.not-a-fact")
        .contains("\"line\":4", "category.unknown");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sources that are no YAML      | sources.yaml           | sources: [       | sources.yaml:
          sources that are no list      | sources.yaml           | sources: a       | no list "sources"
          an article that is not there  | sources.yaml           | sources: [{id: a, article: b.txt}] | no file "b.txt"
          an article outside the feed   | sources.yaml           | sources: [{id: a, article: ../desk/data/factsheet.db}] | no file
          a source without id           | sources.yaml           | sources: [{article: a.txt}] | sources[0].id: The source has no id.
          an article that changed       | a.txt                  | Latvia sent nobody. | known with another text
          a file of no dataset          | facts/parades.ndjson   | {}               | no dataset "parades"
          a file of no format           | facts/deployments.docx | x                | no file of facts
          a broken line                 | facts/aid_pledges.ndjson | {"a":          | aid_pledges.ndjson:1:
          a broken document             | facts/aid_pledges.json | [{"a":1},        | aid_pledges.json:1:
          a document with unknown parts | facts/aid_pledges.json | {"fact":[]}      | no "fact"
          """)
  void aBrokenFeedLeavesEverythingAsItWas(String name, String file, String content, String says)
      throws Exception {
    desk.refresh();
    Map<String, byte[]> published = desk.published();
    // What else the feed has must not come in either.
    Files.writeString(
        feed.resolve("facts/deployments.ndjson"), FACT.replace("in_place", "announced"));
    Files.writeString(feed.resolve(file), content);
    Run run = desk.refresh();
    assertThat(run.outcome()).as(name).isEqualTo(Run.Outcome.FAILED);
    assertThat(run.message()).contains(says);
    assertThat(desk.publish.publishAll().values())
        .allSatisfy(
            one -> assertThat(one).isInstanceOf(io.factsheet.release.Publication.Unchanged.class));
    assertThat(desk.published().keySet()).isEqualTo(published.keySet());
    desk.published().forEach((path, bytes) -> assertThat(bytes).isEqualTo(published.get(path)));
  }

  @Test
  void anArticleThatIsNotUtf8IsNamed() throws Exception {
    Files.write(feed.resolve("a.txt"), "Błaszczak".getBytes(StandardCharsets.UTF_16));
    assertThat(desk.refresh().message()).contains("a.txt: It is not UTF-8.");
  }

  @Test
  void aMissingFeedFails() throws Exception {
    Desk nowhere =
        new Desk(temp.resolve("other"), temp.resolve("no"), Instant.parse("2026-01-02T03:04:05Z"));
    Run run = nowhere.refresh();
    assertThat(run.outcome()).isEqualTo(Run.Outcome.FAILED);
    assertThat(run.message()).contains("There is no such folder.");
  }

  @Test
  void runsOfOneFeedDoNotOverlap() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicReference<Run> first = new AtomicReference<>();
    Thread running =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    first.set(
                        desk.refresh.run(
                            desk.refresh.feed("seeds").orElseThrow(),
                            Run.Trigger.SCHEDULE,
                            run -> {
                              begun.countDown();
                              try {
                                goOn.await();
                              } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                              }
                            }));
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
    begun.await();
    assertThatThrownBy(desk::refresh).isInstanceOf(FeedBusyException.class);
    goOn.countDown();
    running.join();
    assertThat(Objects.requireNonNull(first.get()).outcome()).isEqualTo(Run.Outcome.PUBLISHED);
    assertThat(desk.refresh().outcome()).isEqualTo(Run.Outcome.UNCHANGED);
  }
}
