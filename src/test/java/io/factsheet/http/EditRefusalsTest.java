package io.factsheet.http;

import static io.factsheet.http.EditCalls.ENDED;
import static io.factsheet.http.EditCalls.FACTS;
import static io.factsheet.http.EditCalls.correct;
import static io.factsheet.http.EditCalls.editor;
import static io.factsheet.http.EditCalls.retract;
import static io.factsheet.http.EditCalls.review;
import static io.factsheet.http.EditCalls.submitted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits that are refused, and change nothing. */
@QuarkusTest
@TestProfile(ApiProfile.class)
class EditRefusalsTest {
  @ParameterizedTest
  @CsvSource({"PATCH, ''", "DELETE, ?reason=x", "POST, /review"})
  void wantsAnEditorWhoSaysWhatWasSeen(String method, String rest) {
    String id = submitted();
    String path = FACTS + id + rest;

    given()
        .contentType(ContentType.JSON)
        .body(ENDED)
        .request(method, path)
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:factsheet:problem:token-missing"));
    Api.submitter()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(ENDED)
        .request(method, path)
        .then()
        .statusCode(403)
        .body("type", equalTo("urn:factsheet:problem:role-missing"));
    for (String none : new String[] {null, "*", " * "}) {
      RequestSpecification request = Api.editor().contentType(ContentType.JSON).body(ENDED);
      (none == null ? request : request.header("If-Match", none))
          .request(method, path)
          .then()
          .statusCode(428)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:factsheet:problem:revision-missing"));
    }
    Api.editor().get(FACTS + id).then().header("ETag", "\"1\"").body("revisions", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2\"",
        "\"0\"",
        "\"01\"",
        "1",
        "W/\"1\"",
        "\"1\", \"2\"",
        "\"\"",
        "\"1 \"",
        "'1'",
        "\"99999999999999999999\"",
        "\"one\""
      })
  void changesNothingWhereAnotherRevisionWasSeen(String tag) {
    String id = submitted();

    for (String path : new String[] {FACTS + id, FACTS + id + "/review"}) {
      Api.editor()
          .contentType(ContentType.JSON)
          .header("If-Match", tag)
          .body(path.endsWith("review") ? "{\"review\":\"checked\"}" : ENDED)
          .request(path.endsWith("review") ? "POST" : "PATCH", path)
          .then()
          .statusCode(412)
          .contentType("application/problem+json")
          .body("revision", equalTo(1))
          .body("mend", containsString("\"1\""));
    }
    Api.editor().header("If-Match", tag).delete(FACTS + id + "?reason=x").then().statusCode(412);
    Api.editor().get(FACTS + id).then().body("revisions", hasSize(1));
  }

  @Test
  void refusesACorrectionThatWouldNotBeAccepted() {
    String id = submitted();

    correct(
            id,
            1,
            "{\"values\":{\"quote\":\"about 1000 troops\",\"status\":\"maybe\",\"sender\":null},"
                + "\"reason\":\"A try.\"}")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:factsheet:problem:invalid-edit"))
        .body("findings.rule", hasItems("quote.absent", "category.unknown", "field.required"));
    for (String fixed : new String[] {"fact_id", "source_id", "happened", "review", "revision"}) {
      correct(id, 1, "{\"values\":{\"" + fixed + "\":\"x\"},\"reason\":\"A try.\"}")
          .then()
          .statusCode(422)
          .body("detail", containsString(fixed))
          .body("$", not(hasKey("findings")));
    }
    Api.editor().get(FACTS + id).then().body("revisions", hasSize(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"values":{}}                                | 422
          {"values":{},"reason":""}                    | 422
          {"values":{},"reason":"\\u00a0\\u200b "}     | 422
          {"values":{},"reason":"a\\u0000b"}           | 422
          {"values":{},"reason":"a\\ud800b"}           | 422
          {"values":{},"reason":"a\\uffffb"}           | 422
          {"values":{},"reason":1}                     | 422
          {"values":{},"reason":["why"]}               | 422
          {"values":[],"reason":"why"}                 | 422
          {"values":null,"reason":"why"}               | 422
          {"reason":"why"}                             | 422
          {"values":{},"reason":"why","review":"x"}    | 400
          {"values":{},"values":{},"reason":"why"}     | 400
          {"values":{"a":1,"a":2},"reason":"why"}      | 400
          []                                           | 400
          ''                                           | 400
          {                                            | 400
          """)
  void refusesWhatIsNoCorrection(String body, int status) {
    String id = submitted();

    Response response = correct(id, 1, body);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    response
        .then()
        .contentType("application/problem+json")
        .body("detail", not(equalTo("")))
        .body("mend", not(equalTo("")));
    assertThat(response.asString()).doesNotContain("Exception");
    Api.editor().get(FACTS + id).then().body("revisions", hasSize(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reason\":\"why\"}",
        "{\"review\":\"CHECKED\"}",
        "{\"review\":\"\"}",
        "{\"review\":1}",
        "{\"preferred\":\"true\"}",
        "{\"review\":\"checked\",\"reason\":\"\\u0007\"}"
      })
  void refusesWhatIsNoReview(String body) {
    String id = submitted();

    review(id, 1, body)
        .then()
        .statusCode(422)
        .body("type", equalTo("urn:factsheet:problem:invalid-edit"));
    review(id, 1, "{\"values\":{}}").then().statusCode(400);
    Api.editor().get(FACTS + id).then().body("revisions", hasSize(1));
  }

  @Test
  void keepsReasonsAsTheyWereWritten() {
    String id = submitted();
    String reason =
        "Błąd: „150” ≠ 1500 – \"tak\" 😀 \u0627\u0644\u062e\u0637\u0623 e\u0301 <b>&amp;\n=1+1";

    retract(id, 1, "  " + reason + "\u2003").then().statusCode(200);

    Api.editor().get(FACTS + id).then().body("revisions[1].reason", equalTo(reason));
    retract(submitted(), 1, "r".repeat(501))
        .then()
        .statusCode(422)
        .body("detail", containsString("501"));
    for (String none : new String[] {"", "%20", "%C2%A0", "%E2%80%8B", "%FF"}) {
      editor(1)
          .urlEncodingEnabled(false)
          .delete(FACTS + id + "?reason=" + none)
          .then()
          .statusCode(422);
    }
    editor(1).delete(FACTS + id).then().statusCode(422).body("mend", containsString("reason"));
    editor(1)
        .delete(FACTS + id + "?why=x")
        .then()
        .statusCode(400)
        .body("parameter", equalTo("why"));
  }

  @Test
  void knowsNoOtherFactsAndDatasets() {
    for (String path : new String[] {FACTS + "nobody", "/datasets/none/facts/x"}) {
      String type = path.startsWith(FACTS) ? "unknown-fact" : "unknown-dataset";
      for (Response response :
          List.of(
              editor(1).body(ENDED).patch(path),
              editor(1).delete(path + "?reason=why"),
              editor(1).body("{\"review\":\"checked\"}").post(path + "/review"))) {
        response.then().statusCode(404).body("type", equalTo("urn:factsheet:problem:" + type));
      }
    }
  }

  @Test
  void takesJsonOfSoMuch() {
    String id = submitted();

    for (String type : new String[] {"text/plain", "application/x-ndjson", "application/xml"}) {
      Api.editor()
          .header("Content-Type", type)
          .header("If-Match", "\"1\"")
          .body(ENDED)
          .patch(FACTS + id)
          .then()
          .statusCode(415)
          .contentType("application/problem+json");
    }
    correct(id, 1, ENDED.replace("over.", "over." + " ".repeat(1 << 20)))
        .then()
        .statusCode(413)
        .body("limit", equalTo(1 << 20));
    correct(id, 1, ENDED).then().statusCode(200);
  }

  @Test
  void showsConflictsToEditorsOnly() {
    String path = "/datasets/deployments/conflicts";
    given().get(path).then().statusCode(401);
    Api.submitter().get(path).then().statusCode(403);
    Api.editor().get("/datasets/none/conflicts").then().statusCode(404);
    for (String query : new String[] {"limit=0", "limit=1001", "after=-1", "x=1"}) {
      Api.editor().get(path + "?" + query).then().statusCode(400);
    }
  }
}
