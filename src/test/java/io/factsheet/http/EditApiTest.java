package io.factsheet.http;

import static io.factsheet.http.EditCalls.ENDED;
import static io.factsheet.http.EditCalls.FACTS;
import static io.factsheet.http.EditCalls.correct;
import static io.factsheet.http.EditCalls.fact;
import static io.factsheet.http.EditCalls.retract;
import static io.factsheet.http.EditCalls.review;
import static io.factsheet.http.EditCalls.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What editors do to facts, and what others get to see of it. */
@QuarkusTest
@TestProfile(ApiProfile.class)
class EditApiTest {
  private static int release() {
    return Api.editor().post("/datasets/deployments/releases").path("number");
  }

  @Test
  void correctsAFact() {
    String id = submitted();
    int before = release();
    String etag = Api.editor().get(FACTS + id).header("ETag");

    Api.editor()
        .contentType(ContentType.JSON)
        .header("If-Match", etag)
        .body(ENDED)
        .patch(FACTS + id)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("ETag", "\"2\"")
        .header("Cache-Control", "no-store")
        .body("dataset", equalTo("deployments"))
        .body("fact_id", equalTo(id))
        .body("revision", equalTo(2))
        .body("changed", equalTo(true))
        .body("kind", equalTo("correction"))
        .body("words_check", notNullValue())
        .body("findings", hasSize(0))
        .body("self", endsWith(FACTS + id));

    given().get(FACTS + id).then().body("revisions.revision", contains(1));
    int after = release();
    assertThat(after).isEqualTo(before + 1);
    given()
        .get(FACTS + id)
        .then()
        .statusCode(200)
        .body("fact.status", equalTo("ended"))
        .body("fact.revision", equalTo(2))
        .body("fact.changed_in_release", equalTo(after))
        .body("revisions.kind", contains("new", "correction"))
        .body("revisions.role", contains("submitter", "editor"))
        .body("revisions.reason", contains(nullValue(), equalTo("It is over.")))
        .body("revisions.at", hasSize(2))
        .body("revisions.from_release", hasItems(after))
        .body("revisions[1]", not(hasKey("submitter")))
        .body("$", not(hasKey("conflicts")));
    Api.submitter()
        .get(FACTS + id)
        .then()
        .header("ETag", "\"2\"")
        .body("revisions.submitter", contains("pipeline", "desk"))
        .body("$", not(hasKey("conflicts")));
  }

  @Test
  void retractsAFactAndPutsItBack() {
    String id = submitted();
    int held = release();

    retract(id, 1, "The article was withdrawn.")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("kind", equalTo("retraction"));
    retract(id, 2, "Again.")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:factsheet:problem:fact-retracted"))
        .body("revision", equalTo(2));
    review(id, 2, "{\"review\":\"checked\"}").then().statusCode(409);
    int gone = release();
    assertThat(gone).isEqualTo(held + 1);
    assertThat(ids(gone)).doesNotContain(id);
    assertThat(ids(held)).contains(id);
    given()
        .get(FACTS + id)
        .then()
        .statusCode(200)
        .body("fact", nullValue())
        .body("revisions.kind", contains("new", "retraction"))
        .body("revisions[0].until_release", equalTo(gone))
        .body("revisions[1].from_release", equalTo(gone))
        .body("revisions[1].reason", equalTo("The article was withdrawn."));

    correct(id, 2, "{\"values\":{},\"reason\":\"It was not.\"}")
        .then()
        .statusCode(200)
        .body("kind", equalTo("correction"));
    assertThat(ids(release())).contains(id);
  }

  private static List<String> ids(int release) {
    return given()
        .get("/datasets/deployments/releases/" + release + "/deployments.json")
        .path("facts.fact_id");
  }

  @Test
  void reviewsAFact() {
    String first = submitted();
    String second = submitted();
    for (String id : List.of(first, second)) {
      correct(id, 1, "{\"values\":{\"event_id\":\"" + first + "\"},\"reason\":\"One event.\"}")
          .then()
          .statusCode(200);
    }

    review(first, 2, "{\"review\":\"checked\",\"preferred\":true}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("kind", equalTo("review"))
        .body("changed", equalTo(true));
    review(first, 3, "{\"review\":\"checked\",\"reason\":null}")
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("changed", equalTo(false));
    review(second, 2, "{\"preferred\":true,\"reason\":\"It is the ministry's.\"}")
        .then()
        .statusCode(200);

    Api.editor()
        .get(FACTS + first)
        .then()
        .header("ETag", "\"4\"")
        .body("revisions[3].kind", equalTo("review"))
        .body("revisions[3].review", equalTo("checked"))
        .body("revisions[3].preferred", equalTo(false))
        .body("revisions[3].reason", equalTo("It is the ministry's."));
    Api.editor().get(FACTS + second).then().body("revisions[2].preferred", equalTo(true));
  }

  @Test
  void ofTwoEditorsWhoSawTheSameOneWins() throws Exception {
    String id = submitted();
    for (int round = 1; round <= 5; round++) {
      int seen = round;
      List<Response> answers =
          atOnce(
              4,
              number ->
                  correct(
                      id,
                      seen,
                      "{\"values\":{\"notes\":\"round "
                          + seen
                          + " of "
                          + number
                          + "\"},\"reason\":\"A race.\"}"));
      assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.statusCode() != 200)
          .allSatisfy(
              answer ->
                  answer
                      .then()
                      .statusCode(412)
                      .body("type", equalTo("urn:factsheet:problem:stale-revision"))
                      .body("revision", equalTo(seen + 1)));
    }
    Api.editor().get(FACTS + id).then().body("revisions", hasSize(6));
  }

  @Test
  void ofAnEditorAndASubmissionNeitherIsLost() throws Exception {
    String id = submitted();
    String announced = Api.submission(fact(id).replace("in_place", "announced"));

    List<Response> answers =
        atOnce(2, number -> number == 0 ? Api.submit(announced) : correct(id, 1, ENDED));

    String outcome = answers.get(0).path("results[0].outcome");
    if (answers.get(1).statusCode() == 200) {
      assertThat(outcome).isEqualTo("conflict");
    } else {
      assertThat(answers.get(1).statusCode()).isEqualTo(412);
      assertThat(outcome).isEqualTo("updated");
    }
    Api.editor().get(FACTS + id).then().body("revisions", hasSize(2));
  }

  private interface Call {
    Response make(int number);
  }

  private static List<Response> atOnce(int calls, Call call) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Response>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls; i++) {
        int number = i;
        answers.add(
            threads.submit(
                () -> {
                  go.await();
                  return call.make(number);
                }));
      }
      go.countDown();
    }
    return answers.stream().map(Future::resultNow).toList();
  }

  @Test
  void keepsSubmissionsThatContradictAnEditorForReview() {
    String id = submitted();
    correct(id, 1, ENDED).then().statusCode(200);
    int before = release();

    Api.submit(Api.submission(fact(id)))
        .then()
        .body("counts.unchanged", equalTo(1))
        .body("results[0].outcome", equalTo("unchanged"));
    String other = Api.submission(fact(id).replace("in_place", "announced"));
    Api.submit(other)
        .then()
        .statusCode(200)
        .body("counts.conflict", equalTo(1))
        .body("counts.updated", equalTo(0))
        .body("results[0].outcome", equalTo("conflict"));
    assertThat(release()).isEqualTo(before);

    Api.editor()
        .get(FACTS + id)
        .then()
        .body("revisions", hasSize(2))
        .body("conflicts", hasSize(1))
        .body("conflicts[0].submitter", equalTo("pipeline"))
        .body("conflicts[0].role", equalTo("submitter"))
        .body("conflicts[0].run", nullValue())
        .body("conflicts[0].settled_by", nullValue())
        .body("conflicts[0].fact.status", equalTo("announced"));
    Api.editor()
        .get("/datasets/deployments/conflicts?limit=1000")
        .then()
        .statusCode(200)
        .body("conflicts.fact_id", hasItem(id))
        .body("conflicts.find { it.fact_id == '" + id + "' }.self", endsWith(FACTS + id));
    int last = Api.editor().get("/datasets/deployments/conflicts").path("conflicts.id.max()");
    Api.editor()
        .get("/datasets/deployments/conflicts?after=" + last)
        .then()
        .body("conflicts", hasSize(0));

    review(id, 2, "{\"review\":\"checked\",\"reason\":\"The feed is wrong.\"}")
        .then()
        .statusCode(200);
    Api.editor().get(FACTS + id).then().body("conflicts[0].settled_by", equalTo(3));
    Api.editor()
        .get("/datasets/deployments/conflicts")
        .then()
        .body("conflicts.fact_id", not(hasItem(id)));
  }

  @Test
  void tellsOfNewerVersionsOfArticles() {
    String id = submitted();
    String sources =
        "{\"sources\":["
            + Api.SOURCE.replace("rferl-1", "old-" + id)
            + ",{\"id\":\"new-"
            + id
            + "\",\"supersedes\":\"old-"
            + id
            + "\",\"text\":\"Estonia sent nobody.\"}],\"facts\":["
            + fact("of-" + id).replace("rferl-1", "old-" + id)
            + "]}";
    Api.submit(sources).then().statusCode(200).body("counts.accepted", equalTo(1));
    Api.submitter()
        .get(FACTS + "of-" + id)
        .then()
        .body("source.superseded_by", equalTo("new-" + id))
        .body("revisions[0].review", equalTo("disputed"));
    Api.submitter().get(FACTS + id).then().body("source.superseded_by", nullValue());
    Api.submit(sources.replace("\"supersedes\":\"old-", "\"supersedes\":\"unknown-"))
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:factsheet:problem:invalid-source"))
        .body("findings.rule", contains("source.supersedes"));
  }
}
