package io.factsheet.http;

import static io.factsheet.http.EditCalls.FACTS;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiProfile.class)
class SuppressApiTest {
  @Test
  void aRemovedFactIsInNoRelease() {
    String id = EditCalls.submitted();
    int release = Api.release();
    String file = "/datasets/deployments/releases/" + release + "/deployments.csv";
    given().get(file).then().body(containsString(id));

    EditCalls.suppress(Api.admin(), id, 1)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("kind", equalTo("legal"));
    given().get(file).then().statusCode(200).body(not(containsString(id)));
    given().get("/datasets/deployments.ndjson").then().body(not(containsString(id)));
    given()
        .get(FACTS + id)
        .then()
        .statusCode(200)
        .body("fact", nullValue())
        .body("evidence", nullValue())
        .body("revisions.kind", equalTo(List.of("new", "legal")))
        .body("revisions.last().reason", equalTo("By order of a court."))
        .body("revisions.last().role", equalTo("admin"))
        .body("revisions[0].fact", anEmptyMap());
  }

  @Test
  void nothingCanBeDoneWithItAnyMore() {
    String id = EditCalls.submitted();
    EditCalls.suppress(Api.admin(), id, 1).then().statusCode(200);
    String suppressed = "urn:factsheet:problem:fact-suppressed";
    EditCalls.correct(id, 2, EditCalls.ENDED)
        .then()
        .statusCode(409)
        .body("type", equalTo(suppressed));
    EditCalls.retract(id, 2, "Why.").then().statusCode(409).body("type", equalTo(suppressed));
    EditCalls.suppress(Api.admin(), id, 2).then().statusCode(409).body("type", equalTo(suppressed));
    Api.submit(Api.submission(EditCalls.fact(id)))
        .then()
        .statusCode(200)
        .body("counts.rejected", equalTo(1))
        .body("results[0].findings[0].rule", equalTo("fact.suppressed"));
  }

  @Test
  void onlyAdminsRemoveFactsAndSayWhy() {
    String id = EditCalls.submitted();
    EditCalls.suppress(Api.editor(), id, 1).then().statusCode(403);
    EditCalls.suppress(given(), id, 1).then().statusCode(401);
    EditCalls.suppress(Api.admin(), id, 7).then().statusCode(412);
    EditCalls.suppress(Api.admin(), "nothing", 1).then().statusCode(404);
    Api.admin()
        .contentType("application/json")
        .body("{\"reason\":\"Why.\"}")
        .post(FACTS + id + "/suppress")
        .then()
        .statusCode(428);
    Api.admin()
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body("{}")
        .post(FACTS + id + "/suppress")
        .then()
        .statusCode(422);
    Api.editor().get(FACTS + id).then().header("ETag", "\"1\"");
  }
}
