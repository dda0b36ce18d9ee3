package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiProfile.class)
class RefreshApiTest {
  @Test
  void pullsAFeed() throws InterruptedException {
    JsonPath run = end(start("sound"));

    assertThat(run.getString("outcome")).isIn("published", "unchanged");
    assertThat(run.getString("trigger")).isEqualTo("request");
    assertThat(run.getLong("counts.rejected")).isZero();
    given().get("/datasets/aid_pledges.csv").then().statusCode(200);
    given()
        .get("/feeds")
        .then()
        .statusCode(200)
        .body("feeds.name", hasItems("sound", "broken"))
        .body("feeds.find { it.name == 'sound' }.refresh", equalTo("/feeds/sound/refresh"))
        .body("feeds.find { it.name == 'sound' }.last_run.id", equalTo(run.getInt("id")));
    given().get("/runs").then().statusCode(200).body("runs.id", hasItem(run.getInt("id")));
    assertThat(end(start("sound")).getString("outcome")).isEqualTo("unchanged");
  }

  @Test
  void tellsWhyAFeedCouldNotBeRead() throws InterruptedException {
    JsonPath run = end(start("broken"));

    assertThat(run.getString("outcome")).isEqualTo("failed");
    assertThat(run.getString("message")).contains("no such folder");
    assertThat(run.getList("findings")).isEmpty();
  }

  @Test
  void knowsNoOtherFeedsAndRuns() {
    Api.submitter()
        .post("/feeds/nothing/refresh")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:factsheet:problem:unknown-feed"))
        .body("feeds", hasItem("sound"));
    given()
        .get("/runs/999999")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:factsheet:problem:unknown-run"));
  }

  static String start(String feed) {
    return Api.submitter()
        .post("/feeds/" + feed + "/refresh")
        .then()
        .statusCode(202)
        .header("Location", endsWith("/runs/" + given().get("/runs").path("runs[0].id")))
        .body("started", notNullValue())
        .extract()
        .path("self");
  }

  /** Waits until the run has ended; the build's own time limit is the only one. */
  static JsonPath end(String run) throws InterruptedException {
    JsonPath now = given().get(run).jsonPath();
    while (now.get("ended") == null) {
      Thread.sleep(20);
      now = given().get(run).jsonPath();
    }
    return now;
  }
}
