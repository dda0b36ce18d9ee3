package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(NoTokensTest.Profile.class)
class NoTokensTest {
  /** An installation as it is before anybody has configured a token. */
  public static class Profile extends ApiProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      Map<String, String> config = new HashMap<>(super.getConfigOverrides());
      config.keySet().removeIf(key -> key.startsWith("factsheet.tokens."));
      return config;
    }
  }

  @Test
  void saysHowToSwitchWritingOn() {
    for (String authorization : new String[] {"Bearer x", "Basic YTpi"}) {
      given()
          .header("Authorization", authorization)
          .contentType(ContentType.JSON)
          .body("[]")
          .post("/datasets/deployments/facts")
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:factsheet:problem:writing-disabled"))
          .body("mend", containsString("factsheet.tokens"));
    }
    given().post("/datasets/deployments/releases").then().statusCode(403);
  }

  @Test
  void leavesReadingAndDryRunsOpen() {
    given().get("/datasets").then().statusCode(200);
    given()
        .contentType(ContentType.JSON)
        .body(Api.submission(Api.CZECH))
        .post("/datasets/deployments/validate")
        .then()
        .statusCode(200)
        .body("counts.accepted", equalTo(1));
  }
}
