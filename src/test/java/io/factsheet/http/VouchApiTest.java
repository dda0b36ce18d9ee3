package io.factsheet.http;

import static io.factsheet.http.EditCalls.FACTS;
import static io.factsheet.http.EditCalls.correct;
import static io.factsheet.http.EditCalls.editor;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/** Editors take fields on reason, and readers get to see it. */
@QuarkusTest
@TestProfile(ApiProfile.class)
class VouchApiTest {
  private static final String REASON = "The headline says where.";
  private static final String VOUCH = "{\"field\":\"host\",\"reason\":\"" + REASON + "\"}";

  /** A fact whose quote does not say where; returns its id. */
  private static String doubtful(String id) {
    String fact =
        Api.ESTONIAN
            .replace(",\"troops to Poland too\"", "")
            .replaceFirst("\\{", "{\"fact_id\":\"" + id + "\",");
    Api.submit(Api.submission(fact))
        .then()
        .statusCode(200)
        .body("results[0].words_check", equalTo("partly"));
    return id;
  }

  private static Response vouch(String id, int revision, String body) {
    return editor(revision).body(body).post(FACTS + id + "/vouch");
  }

  @Test
  void showsInTheHistoryAndInEveryExport() {
    String id = doubtful("vouch-1");

    vouch(id, 1, VOUCH)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("kind", equalTo("vouch"))
        .body("words_check", equalTo("vouched"));
    vouch(id, 2, VOUCH).then().statusCode(200).body("changed", equalTo(false));

    int release = Api.editor().post("/datasets/deployments/releases").path("number");
    given()
        .get(FACTS + id)
        .then()
        .body("fact.words_check", equalTo("vouched"))
        .body("fact.words_check_notes", containsString("host: An editor vouches for it: " + REASON))
        .body("revisions.kind", hasItem("vouch"))
        .body("revisions.reason", hasItem(REASON));
    String csv =
        given().get("/datasets/deployments/releases/" + release + "/deployments.csv").asString();
    assertThat(csv).contains("vouched").contains("An editor vouches for it: " + REASON);
  }

  @Test
  void lastsAsLongAsTheFieldAndTheQuote() {
    String id = doubtful("vouch-2");
    vouch(id, 1, VOUCH).then().statusCode(200);

    correct(id, 2, "{\"values\":{\"status\":\"ended\"},\"reason\":\"It is over.\"}")
        .then()
        .statusCode(200)
        .body("words_check", equalTo("vouched"));
    correct(id, 3, "{\"values\":{\"host\":\"LVA\"},\"reason\":\"To Latvia.\"}")
        .then()
        .statusCode(200)
        .body("words_check", equalTo("partly"));
    vouch(id, 4, VOUCH).then().statusCode(200).body("words_check", equalTo("vouched"));
    correct(
            id,
            5,
            "{\"values\":{\"quote\":\"sent about 100 troops\",\"context\":[\"Estonia\"]},"
                + "\"reason\":\"More words.\"}")
        .then()
        .statusCode(200)
        .body("words_check", equalTo("partly"));
  }

  @Test
  void isOnlyForWhatTheWordsLeaveOpen() {
    String id = doubtful("vouch-3");

    vouch(id, 1, VOUCH.replace("host", "count"))
        .then()
        .statusCode(422)
        .body("mend", containsString("host"));
    vouch(id, 1, VOUCH.replace("host", "status")).then().statusCode(422);
    vouch(id, 1, "{\"reason\":\"So it is.\"}").then().statusCode(422);
    vouch(id, 1, "{\"field\":\"host\"}").then().statusCode(422);
    vouch(id, 2, VOUCH).then().statusCode(412);
    vouch("vouch-none", 1, VOUCH).then().statusCode(404);
    Api.editor()
        .contentType(ContentType.JSON)
        .body(VOUCH)
        .post(FACTS + id + "/vouch")
        .then()
        .statusCode(428);
    Api.submitter()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body(VOUCH)
        .post(FACTS + id + "/vouch")
        .then()
        .statusCode(403);
  }
}
