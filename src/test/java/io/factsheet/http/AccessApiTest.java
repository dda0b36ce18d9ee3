package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ApiProfile.class)
class AccessApiTest {
  private static final String FACTS = "/datasets/deployments/facts";

  @ParameterizedTest
  @ValueSource(strings = {FACTS, "/datasets/deployments/releases", "/feeds/sound/refresh"})
  void wantsATokenForWriting(String path) {
    given()
        .contentType(ContentType.JSON)
        .body("[]")
        .post(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer realm=\"factsheet\"")
        .body("type", equalTo("urn:factsheet:problem:token-missing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer wrong",
        "bearer wrong",
        "Bearer ",
        "Bearer token of last year",
        "Bearer " + ApiProfile.SUBMITTER + "x",
        "Bearer " + ApiProfile.SUBMITTER + " " + ApiProfile.SUBMITTER
      })
  void refusesTokensItDoesNotKnow(String authorization) {
    for (String path : new String[] {FACTS, "/datasets/deployments/validate"}) {
      given()
          .header("Authorization", authorization)
          .contentType(ContentType.JSON)
          .body("[]")
          .post(path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("WWW-Authenticate", containsString("invalid_token"))
          .body("type", equalTo("urn:factsheet:problem:token-refused"));
    }
    given().header("Authorization", authorization).get("/datasets").then().statusCode(401);
  }

  @Test
  void refusesTwoTokensAtOnce() {
    given()
        .header("Authorization", "Bearer " + ApiProfile.SUBMITTER)
        .header("Authorization", "Bearer " + ApiProfile.EDITOR)
        .contentType(ContentType.JSON)
        .body("[]")
        .post(FACTS)
        .then()
        .statusCode(401);
  }

  @Test
  void leavesOtherSchemesToOthers() {
    given().auth().preemptive().basic("a", "b").get("/datasets").then().statusCode(200);
    given()
        .auth()
        .preemptive()
        .basic("a", "b")
        .contentType(ContentType.JSON)
        .body("[]")
        .post(FACTS)
        .then()
        .statusCode(401)
        .body("type", equalTo("urn:factsheet:problem:token-missing"));
  }

  @Test
  void wantsAnEditorForReleases() {
    Api.submitter()
        .post("/datasets/deployments/releases")
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", containsString("insufficient_scope"))
        .body("type", equalTo("urn:factsheet:problem:role-missing"))
        .body("detail", containsString("\"pipeline\""));
  }

  @Test
  void letsEditorsSubmit() {
    Api.editor()
        .contentType(ContentType.JSON)
        .body("[]")
        .post(FACTS)
        .then()
        .statusCode(200)
        .body("counts.facts", equalTo(0));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nothing, 404",
    "GET, /datasets/deployments/nothing, 404",
    "GET, /datasets/deployments/releases/1/a/b, 404",
    "GET, /q/nothing, 404",
    "PUT, /datasets, 405",
    "DELETE, /datasets/deployments.csv, 405",
    "GET, /datasets/deployments/validate, 405",
    "POST, /runs, 405"
  })
  void answersWithAProblemWhereThereIsNothing(String method, String path, int status) {
    var response = given().request(method, path);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    response
        .then()
        .contentType("application/problem+json")
        .body("type", equalTo("about:blank"))
        .body("status", equalTo(status))
        .body("title", not(equalTo("")))
        .body("detail", containsString(path))
        .body("mend", not(equalTo("")));
  }

  @ParameterizedTest
  @CsvSource({
    "PUT, /datasets, 'GET, HEAD, OPTIONS'",
    "DELETE, /datasets/deployments, 'GET, HEAD, OPTIONS'",
    "DELETE, /datasets/deployments/releases, 'GET, HEAD, OPTIONS, POST'",
    "GET, /datasets/deployments/facts, 'OPTIONS, POST'",
    "POST, /datasets/deployments/facts/x, 'DELETE, GET, HEAD, OPTIONS, PATCH'",
    "GET, /datasets/deployments/facts/x/review, 'OPTIONS, POST'",
    "PATCH, /datasets/deployments/facts, 'OPTIONS, POST'"
  })
  void saysWhichMethodsThereAre(String method, String path, String allowed) {
    given().request(method, path).then().statusCode(405).header("Allow", allowed);
  }

  @Test
  void answersInJsonOnly() {
    given()
        .header("Accept", "application/xml")
        .get("/datasets")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
    given()
        .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
        .get("/datasets")
        .then()
        .statusCode(200)
        .contentType("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/datasets/%00",
        "/datasets/%FF",
        "/datasets/%F0%9F%92%A5",
        "/datasets/..%2Fruns",
        "/datasets/%2e%2e/%2e%2e/etc/passwd",
        "/datasets/deployments%2Ffacts",
        "/datasets/deployments/facts/%22%3Cscript%3E",
        "/datasets/deployments/facts/..%2f..",
        "/datasets/'%20or%201=1--",
        "/runs/99999999999999999999",
        "/runs/-1",
        "/runs/1%20or%201=1"
      })
  void findsNothingAtStrangeAddresses(String path) {
    var response = given().urlEncodingEnabled(false).get(path);

    assertThat(response.statusCode()).as(response.asString()).isIn(400, 404);
    response.then().contentType("application/problem+json").body("type", not(equalTo("")));
    assertThat(response.asString()).doesNotContain("Exception");
  }

  @Test
  void repeatsNoLongNameInFull() {
    String long500 = "x".repeat(500);

    given()
        .get("/datasets/" + long500)
        .then()
        .statusCode(404)
        .body("detail", containsString("…"))
        .body("detail", not(containsString(long500)));
  }

  @Test
  void refusesParametersOnEveryCall() {
    for (String path :
        new String[] {
          "/datasets",
          "/datasets/deployments",
          "/datasets/deployments/releases",
          "/datasets/deployments/facts/x",
          "/feeds",
          "/runs/1"
        }) {
      given().get(path + "?x=1").then().statusCode(400).body("parameter", equalTo("x"));
    }
    given().get("/runs?limit=0").then().statusCode(400);
    given().get("/runs?limit=9999999999").then().statusCode(400);
    given().get("/runs?limit=2").then().statusCode(200);
  }

  @Test
  void tellsWatchersThatItIsWell() {
    given().get("/q/health/live").then().statusCode(200);
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("status", equalTo("UP"))
        .body("checks.find { it.name == 'store' }.status", equalTo("UP"))
        .body("checks.find { it.name == 'exports' }.status", equalTo("UP"));
    given().get("/q/swagger-ui/").then().statusCode(200).contentType(startsWith("text/html"));
  }
}
