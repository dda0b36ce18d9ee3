package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.factsheet.model.Finding;
import io.factsheet.model.Release;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Review;
import io.factsheet.model.Run;
import io.factsheet.release.Publication;
import io.factsheet.store.Conflict;
import io.factsheet.store.Edited;
import io.factsheet.store.Kind;
import io.factsheet.store.Revision;
import io.factsheet.store.Submitter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors do to facts, and what becomes of submissions and releases. */
class EditingTest {
  private static final String DATASET = "deployments";
  private static final String TEXT =
      "Latvia sent 3,000 troops. Estonia sent 40. Later, Latvia sent 3,000 troops.";
  private static final String LATVIA =
      """
      {"fact_id": "lva", "source_id": "a", "quote": "Latvia sent 3,000 troops", "quote_start": 50,
       "sender": "LVA", "operation": "deployment", "status": "in_place", "count": 3000,
       "count_unit": "persons", "notes": "For an exercise.", "internal_notes": "ask Ann"}
      """;
  private static final String ESTONIA =
      """
      {"fact_id": "est", "source_id": "a", "quote": "Estonia sent 40", "sender": "EST",
       "operation": "deployment", "status": "in_place", "count": 40, "count_unit": "persons"}
      """;

  @TempDir Path temp;
  private Desk desk;

  @BeforeEach
  void releaseOne() throws Exception {
    desk = new Desk(temp, temp, Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(submit(LATVIA, ESTONIA).counts().accepted()).isEqualTo(2);
    publish(1);
  }

  private static String with(String sources, String... facts) {
    return "{\"sources\": [" + sources + "], \"facts\": [" + String.join(",", facts) + "]}";
  }

  private Answer submit(String... facts) throws Exception {
    return desk.submit(DATASET, with("{\"id\": \"a\", \"text\": \"" + TEXT + "\"}", facts));
  }

  private void publish(int number) throws Exception {
    assertThat(desk.publish.publish(desk.dataset(DATASET)))
        .isInstanceOfSatisfying(
            Publication.Published.class,
            done -> assertThat(done.release().number()).isEqualTo(number));
  }

  private Revision newest(String id) {
    return desk.store.facts().newest(DATASET, id).orElseThrow();
  }

  private static JsonNode said(Revision revision) throws Exception {
    return new ObjectMapper().readTree(revision.value());
  }

  private Optional<ReleasedFact> released(String id) {
    return desk.catalogue.fact(desk.dataset(DATASET), id, true).orElseThrow().released();
  }

  @Test
  void aCorrectionChangesWhatItNames() throws Exception {
    assertThat(
            desk.correct(
                DATASET,
                "lva",
                "{\"status\": \"announced\", \"notes\": null, \"event_id\": \"winter\"}"))
        .isInstanceOf(Edited.Done.class);
    JsonNode said = said(newest("lva"));
    assertThat(said.get("status").asText()).isEqualTo("announced");
    assertThat(said.has("notes")).isFalse();
    assertThat(said.get("event_id").asText()).isEqualTo("winter");
    assertThat(said.at("/count/value").asInt()).isEqualTo(3000);
    // The quote stands twice: its place was kept, and so were the notes of the desk.
    assertThat(newest("lva").assessment().quoteStart()).isEqualTo(50);
    assertThat(newest("lva").internalNotes()).isEqualTo("ask Ann");
    assertThat(newest("lva").change().reason()).isEqualTo("It was misread.");
  }

  @Test
  void theQuoteCanBeCorrected() throws Exception {
    assertThat(
            desk.correct(
                DATASET, "est", "{\"quote\": \"sent 40\", \"context\": [\"Estonia sent\"]}"))
        .isInstanceOf(Edited.Done.class);
    assertThat(newest("est").assessment().quoteStart()).isEqualTo(34);
    assertThat(said(newest("est")).get("context").get(0).asText()).isEqualTo("Estonia sent");
  }

  @Test
  void aCorrectionIsHeldToTheRulesOfASubmission() throws Exception {
    assertThatThrownBy(
            () ->
                desk.correct(
                    DATASET,
                    "est",
                    "{\"quote\": \"Estonia sent 400\", \"status\": \"perhaps\", \"sender\": null,"
                        + " \"colour\": \"red\", \"notes\": \"a\\u0000b\"}"))
        .isInstanceOfSatisfying(
            RefusedEditException.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(finding -> finding.rule().code())
                    .containsExactly("text.unencodable"));
    assertThatThrownBy(
            () ->
                desk.correct(
                    DATASET,
                    "est",
                    "{\"quote\": \"Estonia sent 400\", \"status\": \"perhaps\", \"sender\": null,"
                        + " \"colour\": \"red\"}"))
        .isInstanceOfSatisfying(
            RefusedEditException.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(finding -> finding.rule().code())
                    .containsExactlyInAnyOrder(
                        "field.unknown", "field.required", "category.unknown", "quote.absent"));
    assertThatThrownBy(() -> desk.correct(DATASET, "est", "{\"fact_id\": \"other\"}"))
        .isInstanceOf(RefusedEditException.class)
        .hasMessageContaining("\"fact_id\"");
    assertThat(newest("est").number()).isEqualTo(1);
  }

  @Test
  void warningsAreTold() throws Exception {
    var values = JsonNodeFactory.instance.objectNode();
    values.putObject("sender").put("name", "Western allies");
    EditAnswer answer = desk.editing.correct(desk.request(DATASET, "est"), values);
    assertThat(answer.edited()).isInstanceOf(Edited.Done.class);
    assertThat(answer.findings()).extracting(Finding::field).containsExactly("sender");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0\u2003\n", "\u200b\u2060", "…", "a\u0000b", "a\ud800"})
  void everyReasonSaysSomethingThatCanBePublished(String reason) {
    var plain = desk.request(DATASET, "est");
    var request =
        new Editing.Request(
            plain.dataset(), plain.factId(), plain.expected(), plain.editor(), reason);
    assertThatThrownBy(() -> desk.editing.retract(request))
        .isInstanceOf(RefusedEditException.class);
    assertThat(newest("est").number()).isEqualTo(1);
  }

  @Test
  void aReasonHasALimit() throws Exception {
    var plain = desk.request(DATASET, "est");
    for (String reason : List.of("ř".repeat(101), "😀".repeat(100) + "r")) {
      var request = new Editing.Request(plain.dataset(), "est", 1, plain.editor(), reason);
      assertThatThrownBy(() -> desk.editing.retract(request))
          .isInstanceOf(RefusedEditException.class)
          .hasMessageContaining("101 characters");
    }
    String longest = "😀".repeat(99) + "r";
    desk.editing.retract(
        new Editing.Request(plain.dataset(), "est", 1, plain.editor(), "\n " + longest + " "));
    assertThat(newest("est").change().reason()).isEqualTo(longest);
  }

  @Test
  void theNextReleaseHasTheCorrectionAndNotWhatIsRetracted() throws Exception {
    byte[] first = desk.published().get(DATASET + "/1/" + DATASET + ".csv");
    desk.correct(DATASET, "lva", "{\"status\": \"announced\"}");
    desk.editing.retract(desk.request(DATASET, "est"));
    publish(2);

    ReleasedFact corrected = released("lva").orElseThrow();
    assertThat(corrected.revision()).isEqualTo(2);
    assertThat(corrected.firstRelease()).isEqualTo(1);
    assertThat(corrected.changedInRelease()).isEqualTo(2);
    assertThat(released("est")).isEmpty();
    Map<String, byte[]> published = desk.published();
    assertThat(
            new String(published.get(DATASET + "/2/" + DATASET + ".csv"), StandardCharsets.UTF_8))
        .contains("announced")
        .doesNotContain("Estonia");
    assertThat(published.get(DATASET + "/1/" + DATASET + ".csv")).isEqualTo(first);
    assertThat(desk.catalogue.latest(desk.dataset(DATASET)).map(Release::facts)).contains(1);
    assertThat(desk.publish.publish(desk.dataset(DATASET)))
        .isInstanceOf(Publication.Unchanged.class);
  }

  @Test
  void releasesAreMadeAgainAsTheyWere() throws Exception {
    desk.correct(DATASET, "lva", "{\"status\": \"announced\", \"event_id\": \"winter\"}");
    desk.editing.retract(desk.request(DATASET, "est"));
    publish(2);
    desk.editing.review(desk.request(DATASET, "lva"), Review.CHECKED, true);
    desk.correct(DATASET, "est", "{\"event_id\": \"winter\"}");
    desk.editing.review(desk.request(DATASET, "est"), null, true);
    publish(3);
    Map<String, byte[]> published = desk.published();
    for (int number = 1; number <= 3; number++) {
      delete(desk.exports.resolve(DATASET + "/" + number));
    }
    assertThat(desk.publish.recover()).isEmpty();
    assertThat(desk.published().keySet()).isEqualTo(published.keySet());
    desk.published()
        .forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(published.get(path)));
    assertThat(
            new String(published.get(DATASET + "/3/" + DATASET + ".csv"), StandardCharsets.UTF_8))
        .contains("checked", "true", "false");
  }

  private static void delete(Path folder) throws Exception {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws java.io.IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
              throws java.io.IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  @Test
  void aDatabaseThatAdoptsTheReleaseKnowsHowFactsStand() throws Exception {
    desk.correct(DATASET, "lva", "{\"event_id\": \"winter\"}");
    desk.editing.review(desk.request(DATASET, "lva"), Review.CHECKED, true);
    desk.editing.retract(desk.request(DATASET, "est"));
    publish(2);
    delete(temp.resolve("data"));
    desk = new Desk(temp, temp, Instant.parse("2026-02-02T03:04:05Z"));
    assertThat(desk.publish.recover()).isEmpty();
    Revision adopted = newest("lva");
    assertThat(adopted.change().kind()).isEqualTo(Kind.ADOPTED);
    assertThat(adopted.standing().review()).isEqualTo(Review.CHECKED);
    assertThat(adopted.standing().preferred()).isTrue();
    // An editor has had a hand in it.
    assertThat(submit(LATVIA).counts().conflict()).isEqualTo(1);
  }

  @Test
  void aSubmissionThatContradictsAnEditorWaitsForOne() throws Exception {
    desk.correct(DATASET, "lva", "{\"status\": \"announced\"}");
    publish(2);
    assertThat(submit(LATVIA, ESTONIA).counts()).isEqualTo(new Counts(2, 0, 2, 0, 0, 0, 0));
    Answer answer =
        submit(LATVIA.replace("in_place", "ended"), ESTONIA.replace("in_place", "ended"));
    assertThat(answer.counts()).isEqualTo(new Counts(2, 0, 0, 1, 1, 0, 0));
    assertThat(answer.results().getFirst().outcome()).isEqualTo(Result.Outcome.CONFLICT);
    assertThat(desk.catalogue.conflicts(desk.dataset(DATASET), 0, 10))
        .extracting(conflict -> conflict.fact().factId())
        .containsExactly("lva");
    publish(3);
    assertThat(released("lva").orElseThrow().revision()).isEqualTo(2);
    desk.correct(DATASET, "lva", "{\"status\": \"ended\"}");
    assertThat(desk.catalogue.conflicts(desk.dataset(DATASET), 0, 10)).isEmpty();
    assertThat(desk.catalogue.fact(desk.dataset(DATASET), "lva", true).orElseThrow().conflicts())
        .extracting(Conflict::settledBy)
        .containsExactly(3);
    assertThat(desk.catalogue.fact(desk.dataset(DATASET), "lva", false).orElseThrow().conflicts())
        .isEmpty();
  }

  @Test
  void conflictsOfAFeedAreInTheRecordOfItsRun() throws Exception {
    desk.correct(DATASET, "est", "{\"status\": \"announced\"}");
    Files.createDirectories(temp.resolve("facts"));
    Files.writeString(
        temp.resolve("facts/deployments.ndjson"),
        ESTONIA.replace("in_place", "ended").replace("\n", " "));
    Run run = desk.refresh();
    assertThat(run.message())
        .endsWith("1 fact contradicts an editor and waits for one: see the findings.");
    assertThat(run.counts()).contains("\"conflict\":1");
    assertThat(run.findings()).contains("\"outcome\":\"conflict\"", "\"est\"");
    assertThat(desk.catalogue.conflicts(desk.dataset(DATASET), 0, 10))
        .extracting(Conflict::by)
        .containsExactly(new Submitter("seeds", run.id()));
  }

  @Test
  void whatWasNeverReleasedIsNotShownToThePublic() throws Exception {
    submit(ESTONIA.replace("est", "secret").replace("EST", "FIN"));
    desk.editing.retract(desk.request(DATASET, "secret"));
    desk.correct(DATASET, "lva", "{\"status\": \"ended\"}");
    desk.correct(DATASET, "lva", "{\"status\": \"announced\"}");
    publish(2);
    assertThat(desk.catalogue.fact(desk.dataset(DATASET), "secret", false)).isEmpty();
    assertThat(desk.catalogue.fact(desk.dataset(DATASET), "secret", true)).isPresent();
    assertThat(desk.catalogue.fact(desk.dataset(DATASET), "lva", false).orElseThrow().revisions())
        .extracting(Revision::number)
        .containsExactly(1, 3);
  }

  @Test
  void aNewerVersionOfAnArticleDisputesTheFactsOfTheOlder() throws Exception {
    String newer = "{\"id\": \"b\", \"supersedes\": \"a\", \"text\": \"Latvia sent 300.\"}";
    assertThat(desk.rehearse(DATASET, with(newer)).counts()).isEqualTo(Counts.NONE);
    assertThat(newest("lva").number()).isEqualTo(1);
    desk.submit(DATASET, with(newer));
    publish(2);
    assertThat(released("lva").orElseThrow().review()).isEqualTo(Review.DISPUTED);
    assertThat(newest("lva").change().kind()).isEqualTo(Kind.SOURCE_CORRECTED);
    assertThat(desk.catalogue.fact(desk.dataset(DATASET), "lva", false).orElseThrow().successor())
        .contains("b");
    desk.submit(DATASET, with(newer));
    assertThat(desk.publish.publish(desk.dataset(DATASET)))
        .isInstanceOf(Publication.Unchanged.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': 'b', 'supersedes': 'nothing', 'text': 'T'}",
        "{'id': 'b', 'supersedes': 'b', 'text': 'T'}",
        "{'id': 'b', 'supersedes': 'c', 'text': 'T'}, {'id': 'c', 'text': 'T'}",
        "{'id': 'b', 'supersedes': 'a', 'text': 'T'}, {'id': 'c', 'supersedes': 'b', 'text': 'T'},"
            + " {'id': 'a', 'supersedes': 'c', 'text': 'TEXT'}"
      })
  void onlyAnOlderVersionThatIsKnownCanBeSuperseded(String sources) {
    String submission = with(sources.replace("TEXT", TEXT).replace('\'', '"'));
    for (boolean rehearsed : new boolean[] {true, false}) {
      assertThatThrownBy(
              () -> {
                if (rehearsed) {
                  desk.rehearse(DATASET, submission);
                } else {
                  desk.submit(DATASET, submission);
                }
              })
          .isInstanceOfSatisfying(
              RefusedSourceException.class,
              refused -> {
                assertThat(refused.isConflict()).isFalse();
                assertThat(refused.findings())
                    .extracting(finding -> finding.rule().code())
                    .containsExactly("source.supersedes");
              });
    }
    assertThat(desk.store.sources().find("b")).isEmpty();
    assertThat(newest("lva").number()).isEqualTo(1);
  }

  @Test
  void aFeedMaySupersedeArticles() throws Exception {
    Files.createDirectories(temp.resolve("facts"));
    Files.writeString(temp.resolve("b.txt"), "Latvia sent 300 troops.");
    Files.writeString(
        temp.resolve("sources.yaml"), "sources:\n  - {id: b, article: b.txt, supersedes: a}\n");
    assertThat(desk.refresh().outcome()).isEqualTo(Run.Outcome.UNCHANGED);
    assertThat(newest("lva").standing().review()).isEqualTo(Review.DISPUTED);
    assertThat(newest("lva").change().by()).isEqualTo(new Submitter("seeds", 1L));
    Files.writeString(
        temp.resolve("sources.yaml"), "sources:\n  - {id: b, article: b.txt, supersedes: z}\n");
    assertThat(desk.refresh().message()).contains("source b", "is not known");
  }
}
