package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ApiProfile.class)
class SubmissionApiTest {
  private static final String FACTS = "/datasets/deployments/facts";
  private static final String VALIDATE = "/datasets/deployments/validate";
  private static final String MADE_UP = Api.ESTONIAN.replace("about 100 troops", "900 troops");

  @ConfigProperty(name = "factsheet.data.dir")
  Path data = Path.of("");

  @AfterEach
  void leavesNoBodyBehind() throws IOException {
    Path spool = data.resolve("spool");
    if (Files.exists(spool)) {
      try (Stream<Path> left = Files.list(spool)) {
        assertThat(left).isEmpty();
      }
    }
  }

  @Test
  void saysWhatBecameOfEachFact() {
    String unknownCategory =
        Api.ESTONIAN.replace("in_place", "maybe").replace("about 100 troops", "to Poland too");

    Api.submit(Api.submission(Api.CZECH, MADE_UP, unknownCategory))
        .then()
        .statusCode(200)
        .contentType("application/json")
        .body("counts.facts", equalTo(3))
        .body("counts.rejected", equalTo(2))
        .body("stored", equalTo(true))
        .body("results", hasSize(3))
        .body("results[0].index", equalTo(0))
        .body("results[0].fact_id", notNullValue())
        .body("results[0].words_check", notNullValue())
        .body("results[0].verdicts", notNullValue())
        .body("results[1].outcome", equalTo("rejected"))
        .body("results[1].words_check", nullValue())
        .body("results[1].findings.rule", hasItem("quote.absent"))
        .body("results[1].findings[0].severity", equalTo("error"))
        .body("results[1].findings[0].mend", notNullValue())
        .body("results[2].findings.rule", hasItem("category.unknown"));
    Api.submit(Api.submission(Api.CZECH))
        .then()
        .statusCode(200)
        .body("results[0].outcome", equalTo("unchanged"));
  }

  @Test
  void readsAFactALine() {
    Api.submit(Api.submission(Api.CZECH)).then().statusCode(200);
    String line = Api.CZECH.replace("\n", " ");

    for (String type : new String[] {"application/x-ndjson", "application/ndjson; charset=UTF-8"}) {
      Api.submitter()
          .header("Content-Type", type)
          .body(line + "\n{broken\n" + line)
          .post(FACTS)
          .then()
          .statusCode(200)
          .body("counts.facts", equalTo(3))
          .body("results[1].line", equalTo(2))
          .body("results[1].findings.rule", hasItem("submission.malformed"))
          .body("results[2].outcome", equalTo("unchanged"));
    }
  }

  @Test
  void storesNothingOfAnAtomicSubmissionWithAnError() {
    String fact = named("atomic-1", Api.ESTONIAN);

    Api.submitter()
        .contentType(ContentType.JSON)
        .body(Api.submission(fact, MADE_UP))
        .post(FACTS + "?atomic=true")
        .then()
        .statusCode(422)
        .contentType("application/json")
        .body("stored", equalTo(false))
        .body("counts.rejected", equalTo(1));
    Api.submitter().get(FACTS + "/atomic-1").then().statusCode(404);

    Api.submitter()
        .contentType(ContentType.JSON)
        .body(Api.submission(fact))
        .post(FACTS + "?atomic=true")
        .then()
        .statusCode(200)
        .body("stored", equalTo(true));
    Api.submitter().get(FACTS + "/atomic-1").then().statusCode(200);
  }

  @Test
  void failsOnAnErrorWhereAskedToAndStoresTheRest() {
    String fact = named("fail-on-1", Api.ESTONIAN);

    Api.submitter()
        .contentType(ContentType.JSON)
        .body(Api.submission(fact, MADE_UP))
        .post(FACTS + "?fail_on=error")
        .then()
        .statusCode(422)
        .body("stored", equalTo(true));
    Api.submitter().get(FACTS + "/fail-on-1").then().statusCode(200);
  }

  @Test
  void listsSoManyResultsAndCountsAll() {
    String[] facts = Collections.nCopies(5, Api.CZECH).toArray(String[]::new);
    facts[4] = MADE_UP;

    Api.submit(Api.submission(facts))
        .then()
        .statusCode(200)
        .body("counts.facts", equalTo(5))
        .body("results", hasSize(3))
        .body("results_left_out", equalTo(2))
        .body("results.index", hasItem(4));
  }

  /** The figure is made up, and the quote is not: that is what the words are asked for. */
  @Test
  void refusesAFigureThatTheQuoteDoesNotBearOut() {
    String misread = named("misread-1", Api.CZECH.replace("\"value\":150", "\"value\":1500"));

    Api.submit(Api.submission(misread))
        .then()
        .statusCode(200)
        .body("counts.rejected", equalTo(1))
        .body("results[0].words_check", nullValue())
        .body("results[0].findings.rule", hasItem("words.other-value"))
        .body(
            "results[0].findings.message",
            hasItem("The quote says \"up to 150\"; the fact says up to 1,500."))
        .body("results[0].verdicts.find { it.field == 'count' }.verdict", equalTo("contradicted"))
        .body("results[0].verdicts.find { it.field == 'count' }.words", equalTo("up to 150"))
        .body("results[0].verdicts.find { it.field == 'host' }.verdict", equalTo("stated"));
    Api.submit(Api.submission(named("read-1", Api.CZECH)))
        .then()
        .body("results[0].words_check", equalTo("supported"))
        .body("results[0].verdicts.find { it.field == 'count' }.verdict", equalTo("stated"));
  }

  @Test
  void validatesWithoutAToken() {
    String fact = named("rehearsed-1", Api.ESTONIAN);

    given()
        .contentType(ContentType.JSON)
        .body(Api.submission(fact, MADE_UP))
        .post(VALIDATE)
        .then()
        .statusCode(200)
        .body("stored", equalTo(false))
        .body("counts.accepted", equalTo(1))
        .body("counts.rejected", equalTo(1));
    given()
        .contentType(ContentType.JSON)
        .body(Api.submission(fact, MADE_UP))
        .post(VALIDATE + "?fail_on=error")
        .then()
        .statusCode(422);
    Api.submitter().get(FACTS + "/rehearsed-1").then().statusCode(404);
  }

  @Test
  void permitsLessWithoutAToken() {
    String[] facts = Collections.nCopies(6, Api.CZECH).toArray(String[]::new);

    given()
        .contentType(ContentType.JSON)
        .body(Api.submission(facts))
        .post(VALIDATE)
        .then()
        .statusCode(413)
        .body("type", equalTo("urn:factsheet:problem:too-many-facts"));
    Api.submitter()
        .contentType(ContentType.JSON)
        .body(Api.submission(facts))
        .post(VALIDATE)
        .then()
        .statusCode(200);
    String large = Api.submission(Api.CZECH) + " ".repeat(20 * 1024);
    given()
        .contentType(ContentType.JSON)
        .body(large)
        .post(VALIDATE)
        .then()
        .statusCode(413)
        .body("type", equalTo("urn:factsheet:problem:body-too-large"))
        .body("limit", equalTo(20 * 1024));
    Api.submitter().contentType(ContentType.JSON).body(large).post(VALIDATE).then().statusCode(200);
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    Api.submitter()
        .contentType(ContentType.JSON)
        .body(" ".repeat((1 << 20) + 1))
        .post(FACTS)
        .then()
        .statusCode(413)
        .contentType("application/problem+json");
  }

  @Test
  void namesThePlaceOfWhatCannotBeRead() {
    Response response = Api.submit("{\"facts\": [\n  {\"source_id\": }\n]}");

    response
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:factsheet:problem:malformed-submission"))
        .body("line", equalTo(2))
        .body("column", notNullValue())
        .body("mend", notNullValue());
    assertThat(response.asString()).doesNotContain("Exception").doesNotContain("io.factsheet");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "1", "\"x\"", "{}", "[", "{\"facts\":1}", "\uFEFF", "[[]]x"})
  void refusesWhatIsNoSubmission(String body) {
    assertThat(Api.submit(body).statusCode()).isEqualTo(400);
  }

  @Test
  void refusesWhatIsNotUtf8() {
    byte[] latin = "[{\"quote\":\"Köln\"}]".getBytes(StandardCharsets.ISO_8859_1);

    Api.submitter()
        .header("Content-Type", "application/json")
        .body(latin)
        .post(FACTS)
        .then()
        .statusCode(400)
        .body("type", equalTo("urn:factsheet:problem:malformed-submission"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "text/plain",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json; charset=iso-8859-1",
        "*/*"
      })
  void refusesOtherFormats(String type) {
    Api.submitter()
        .header("Content-Type", type)
        .body("[]".getBytes(StandardCharsets.UTF_8))
        .post(FACTS)
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .header("Accept-Post", containsString("application/x-ndjson"))
        .body("mend", containsString("application/json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", ";;;", "/"})
  void refusesTypesThatAreNone(String type) {
    Api.submitter()
        .header("Content-Type", type)
        .body("[]".getBytes(StandardCharsets.UTF_8))
        .post(FACTS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void refusesABodyWithoutAType() throws Exception {
    var request =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create(
                    "http://localhost:" + io.restassured.RestAssured.port + VALIDATE))
            .POST(java.net.http.HttpRequest.BodyPublishers.ofString("[]"))
            .build();
    try (var client = java.net.http.HttpClient.newHttpClient()) {
      var response = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(415);
      assertThat(response.body()).contains("no Content-Type");
    }
  }

  @Test
  void refusesASourceWithAnotherText() {
    Api.submit(Api.submission(Api.CZECH)).then().statusCode(200);

    Api.submit(Api.submission(Api.CZECH).replace("approved sending", "refused to send"))
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:factsheet:problem:source-conflict"))
        .body("findings.rule", hasItem("source.text-differs"));
    Api.submit("{\"sources\":[{\"id\":\"\"}],\"facts\":[]}")
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:factsheet:problem:invalid-source"));
  }

  @Test
  void refusesParametersItDoesNotKnow() {
    Api.submitter()
        .contentType(ContentType.JSON)
        .body("[]")
        .post(FACTS + "?atomik=true")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("atomik"))
        .body("valid", hasItem("atomic"));
    for (String query : new String[] {"atomic=yes", "atomic=", "fail_on=warning"}) {
      Api.submitter()
          .contentType(ContentType.JSON)
          .body("[]")
          .post(FACTS + "?" + query)
          .then()
          .statusCode(400)
          .body("type", equalTo("urn:factsheet:problem:invalid-parameter"));
    }
    Api.submitter()
        .contentType(ContentType.JSON)
        .body("[]")
        .post(FACTS + "?atomic=true&atomic=false")
        .then()
        .statusCode(400);
  }

  @Test
  void knowsNoOtherDatasets() {
    Api.submitter()
        .contentType(ContentType.JSON)
        .body("[]")
        .post("/datasets/deployment/facts")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:factsheet:problem:unknown-dataset"));
  }

  private static String named(String id, String fact) {
    return fact.replaceFirst("\\{", "{\"fact_id\":\"" + id + "\",");
  }

  @Test
  void theNearestWordsAreForThoseWithAToken() {
    String wrong = Api.submission(Api.CZECH.replace("up to 150 troops", "up to 1500 troops"));
    String expected = "results[0].findings[0].expected";
    Api.submitter()
        .contentType(ContentType.JSON)
        .body(wrong)
        .post("/datasets/deployments/validate")
        .then()
        .statusCode(200)
        .body(expected, containsString("up to 150 troops"));
    String anonymous =
        given()
            .contentType(ContentType.JSON)
            .body(wrong)
            .post("/datasets/deployments/validate")
            .then()
            .statusCode(200)
            .body("results[0].findings[0].rule", equalTo("quote.absent"))
            .extract()
            .asString();
    assertThat(anonymous).doesNotContain("150 troops");
  }
}
