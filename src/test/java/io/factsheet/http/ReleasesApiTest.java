package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Releases that an editor wants and does not get. */
@QuarkusTest
@TestProfile(ApiProfile.class)
class ReleasesApiTest {
  private static final String ROUND =
      """
      {"sources":[{"id":"round","text":"The EU agreed on a fifth round against Belarus."}],
       "facts":[{"fact_id":"round","source_id":"round","quote":"a fifth round","imposer":["EU"],
                 "target":["BLR"],"stage":"agreed"}]}""";

  @ConfigProperty(name = "factsheet.exports.dir")
  Path exports = Path.of("");

  @Test
  void hasEnoughFactsOrIsNotMade() {
    String rounds = "/datasets/sanctions_rounds";
    Api.submitter()
        .contentType(ContentType.JSON)
        .body(ROUND)
        .post(rounds + "/facts")
        .then()
        .statusCode(200)
        .body("counts.accepted", equalTo(1));
    Api.editor().post(rounds + "/releases").then().statusCode(201);
    EditCalls.editor(1).delete(rounds + "/facts/round?reason=A mistake.").then().statusCode(200);

    Api.editor()
        .post(rounds + "/releases")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:factsheet:problem:too-few-facts"));
    given().get(rounds).then().body("latest_release.number", equalTo(1));
  }

  @Test
  void isNotMadeOverFilesThatAreNotOurs() throws IOException {
    Path unknown = Files.createDirectories(exports.resolve("crossing_counts/7"));
    try {
      Api.editor()
          .post("/datasets/crossing_counts/releases")
          .then()
          .statusCode(500)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:factsheet:problem:publishing-stopped"))
          .body("instance", startsWith("urn:uuid:"))
          .body("detail", not(containsString(exports.toString())));
    } finally {
      Files.delete(unknown);
    }
    Api.editor().post("/datasets/crossing_counts/releases").then().statusCode(404);
  }
}
