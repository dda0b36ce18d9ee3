package io.factsheet.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.intake.SubmissionFormat;
import io.factsheet.model.Finding;
import io.factsheet.model.Release;
import io.factsheet.release.Publication;
import io.factsheet.store.Submitter;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestTest {
  private static final String ARTICLE =
      """
      {"id": "a", "published_on": "2021-12-08", "text":
       "Poland has deployed about 12,000 soldiers. Latvia sent 3,000 troops. Estonia sent 40."}
      """;
  private static final String POLAND =
      fact("Poland has deployed about 12,000 soldiers", "POL", "12000", "about");
  private static final String LATVIA = fact("Latvia sent 3,000 troops", "LVA", "3000", "plain");
  private static final String ESTONIA = fact("Estonia sent 40", "EST", "40", "plain");

  @TempDir Path temp;
  private Desk desk;

  @BeforeEach
  void open() throws Exception {
    desk = new Desk(temp, temp, Instant.parse("2026-01-02T03:04:05Z"));
  }

  private static String fact(String quote, String sender, String value, String qualifier) {
    return """
        {"source_id": "a", "quote": "%s", "sender": "%s", "operation": "deployment",
         "status": "in_place", "count": {"value": %s, "qualifier": "%s"}, "count_unit": "persons"}
        """
        .formatted(quote, sender, value, qualifier);
  }

  private static String with(String... facts) {
    return "{\"sources\": [" + ARTICLE + "], \"facts\": [" + String.join(",", facts) + "]}";
  }

  private int facts() throws Exception {
    desk.publish.publish(desk.dataset("deployments"));
    return desk.catalogue.latest(desk.dataset("deployments")).map(Release::facts).orElse(0);
  }

  @Test
  void soundFactsComeInBesideRefusedOnes() throws Exception {
    Answer answer =
        desk.submit(
            "deployments",
            with(
                POLAND,
                LATVIA.replace("3,000 troops", "30,000 troops"),
                LATVIA.replace("in_place", "perhaps"),
                LATVIA.replace(
                    "{\"source_id", "{\"start\":\"2021-12-02\",\"end\":\"2021-12-01\",\"source_id"),
                ESTONIA));
    assertThat(answer.counts()).isEqualTo(new Counts(5, 2, 0, 0, 0, 3, 0));
    assertThat(answer.results())
        .extracting(Result::index, result -> result.outcome().code(), IngestTest::rules)
        .containsExactly(
            tuple(0L, "accepted", List.of()),
            tuple(1L, "rejected", List.of("quote.absent")),
            tuple(2L, "rejected", List.of("category.unknown")),
            tuple(3L, "rejected", List.of("fact.end-before-start")),
            tuple(4L, "accepted", List.of()));
    assertThat(facts()).isEqualTo(2);
  }

  private static List<String> rules(Result result) {
    return result.findings().stream().map(Finding::rule).map(rule -> rule.code()).toList();
  }

  @Test
  void theSameAgainChangesNothing() throws Exception {
    assertThat(desk.submit("deployments", with(POLAND, LATVIA)).counts().accepted()).isEqualTo(2);
    assertThat(facts()).isEqualTo(2);
    assertThat(desk.submit("deployments", with(POLAND, LATVIA)).counts().unchanged()).isEqualTo(2);
    assertThat(desk.publish.publish(desk.dataset("deployments")))
        .isEqualTo(new Publication.Unchanged());
  }

  @Test
  void anotherPayloadIsARevision() throws Exception {
    desk.submit("deployments", with(POLAND));
    facts();
    Answer answer = desk.submit("deployments", with(POLAND.replace("in_place", "announced")));
    assertThat(answer.counts().updated()).isEqualTo(1);
    assertThat(facts()).isEqualTo(1);
    String id = Objects.requireNonNull(answer.results().getFirst().factId());
    var history = desk.catalogue.fact(desk.dataset("deployments"), id, false).orElseThrow();
    assertThat(history.revisions()).hasSize(2);
    assertThat(history.released().orElseThrow().revision()).isEqualTo(2);
    assertThat(history.released().orElseThrow().changedInRelease()).isEqualTo(2);
    assertThat(history.released().orElseThrow().firstRelease()).isEqualTo(1);
  }

  @Test
  void twoFactsWithOneDerivedIdAreBothRefused() throws Exception {
    Answer answer =
        desk.submit("deployments", with(POLAND, LATVIA, POLAND.replace("in_place", "announced")));
    assertThat(answer.counts()).isEqualTo(new Counts(3, 1, 0, 0, 0, 2, 0));
    assertThat(answer.results())
        .extracting(Result::index, result -> result.outcome().code(), IngestTest::rules)
        .containsExactly(
            tuple(0L, "rejected", List.of("fact.ambiguous-id")),
            tuple(1L, "accepted", List.of()),
            tuple(2L, "rejected", List.of("fact.ambiguous-id")));
    assertThat(facts()).isEqualTo(1);
  }

  @Test
  void aRehearsalAnswersAlikeAndKeepsNothing() throws Exception {
    String submission =
        with(POLAND, LATVIA.replace("LVA", "XQX"), ESTONIA, POLAND.replace("about", "plain"));
    Answer rehearsed = desk.rehearse("deployments", submission);
    assertThat(facts()).isZero();
    assertThat(desk.store.sources().find("a")).isEmpty();
    assertThat(desk.submit("deployments", submission)).isEqualTo(rehearsed);
  }

  @Test
  void aBodyThatBreaksOffLeavesNothing() {
    assertThatThrownBy(
            () -> desk.submit("deployments", with(POLAND, LATVIA).replaceFirst("\\]}$", "")))
        .isInstanceOf(MalformedSubmissionException.class);
    assertThat(desk.store.sources().find("a")).isEmpty();
  }

  @Test
  void aSourceWithAnotherTextIsAConflictAndNothingIsKept() throws Exception {
    desk.submit("deployments", with(POLAND));
    assertThatThrownBy(
            () -> desk.submit("deployments", with(LATVIA).replace("Poland has", "Poland had")))
        .isInstanceOfSatisfying(
            RefusedSourceException.class, e -> assertThat(e.isConflict()).isTrue());
    assertThat(facts()).isEqualTo(1);
  }

  @Test
  void aSourceThatIsWrongRefusesItsSubmission() {
    assertThatThrownBy(
            () -> desk.submit("deployments", with(POLAND).replace("2021-12-08", "December")))
        .isInstanceOfSatisfying(
            RefusedSourceException.class,
            e -> assertThat(e.findings().getFirst().field()).isEqualTo("published_on"));
  }

  @Test
  void whatIsNotCommittedIsNotKept() throws Exception {
    try (Submission submission = desk.ingest.open(new Submitter("desk", null))) {
      submission.read(
          desk.dataset("deployments"),
          new ByteArrayInputStream(with(POLAND).getBytes(UTF_8)),
          SubmissionFormat.JSON,
          10);
    }
    assertThat(facts()).isZero();
  }

  @Test
  void ourOwnExportSubmittedBackIsUnchanged() throws Exception {
    desk.submit("deployments", with(POLAND, LATVIA, ESTONIA));
    facts();
    String export = new String(desk.published().get("deployments/1/deployments.json"), UTF_8);
    assertThat(desk.rehearse("deployments", export).counts().rejected()).isZero();
    assertThat(desk.submit("deployments", export).counts())
        .isEqualTo(new Counts(3, 0, 3, 0, 0, 0, 0));
  }

  @Test
  void aQuoteIsShownAsItStandsInItsArticle() throws Exception {
    String spaced =
        with(POLAND)
            .replace(
                "\"Poland has deployed about 12,000 soldiers. ",
                "\"Poland  has   deployed about 12,000 soldiers. ");
    Answer answer = desk.submit("deployments", spaced);
    facts();
    String id = Objects.requireNonNull(answer.results().getFirst().factId());
    Surroundings shown =
        desk.catalogue
            .fact(desk.dataset("deployments"), id, false)
            .flatMap(FactHistory::quote)
            .orElseThrow();
    assertThat(shown.quote()).isEqualTo("Poland  has   deployed about 12,000 soldiers");
    assertThat(shown.before()).isEmpty();
    assertThat(shown.after()).startsWith(". Latvia sent");
  }
}
