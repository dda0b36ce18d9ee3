package io.factsheet.http.download;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.factsheet.http.Api;
import io.factsheet.http.ApiProfile;
import io.factsheet.model.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(ChangesApiTest.Untouched.class)
class ChangesApiTest {
  /** One in which nobody else releases pledges: numbers of releases are told here. */
  public static final class Untouched extends ApiProfile {}

  private static final String PLEDGES = "/datasets/aid_pledges";
  private static final String CHANGES = PLEDGES + "/changes";
  private static final String TWO = CHANGES + "?since=1&until=2";

  /** Release 1 has two pledges; in 2 one is corrected, one retracted, one new; 3 adds another. */
  @BeforeEach
  void releaseThree() {
    if (given().get(PLEDGES + "/releases/3").statusCode() == 200) {
      return;
    }
    submit(pledge("first", 530) + "," + pledge("second", 7));
    release(1);
    submit(pledge("third", 9));
    Api.editor()
        .contentType(ContentType.JSON)
        .header("If-Match", "\"1\"")
        .body("{\"values\":{\"purpose\":\"=fences, mostly\"},\"reason\":\"It says so.\"}")
        .patch(PLEDGES + "/facts/first")
        .then()
        .statusCode(200);
    Api.editor()
        .header("If-Match", "\"1\"")
        .delete(PLEDGES + "/facts/second?reason=Said twice.")
        .then()
        .statusCode(200);
    release(2);
    submit(pledge("fourth", 4));
    release(3);
  }

  private static String pledge(String id, int euros) {
    return """
        {"fact_id":"%s","source_id":"pledges","quote":"pledged %d euros","donor":"CZE",
         "recipient":"LTU","aid_type":"money","stage":"pledged",
         "amount":{"value":%d,"currency":"EUR","as_stated":"%d euros"}}"""
        .formatted(id, euros, euros, euros);
  }

  private static void submit(String facts) {
    Api.submitter()
        .contentType(ContentType.JSON)
        .body(
            """
            {"sources":[{"id":"pledges","text":"Czechia to Lithuania: pledged 530 euros, pledged 7 \
            euros, pledged 9 euros, pledged 4 euros."}],"facts":[%s]}"""
                .formatted(facts))
        .post(PLEDGES + "/facts")
        .then()
        .statusCode(200)
        .body("counts.rejected", equalTo(0));
  }

  private static void release(int number) {
    Api.editor().post(PLEDGES + "/releases").then().statusCode(201).body("number", equalTo(number));
  }

  @Test
  void tellsEachChangedCellAsCsv() {
    String csv =
        """
        fact_id,field,old,new,kind,reason,role
        first,purpose,,"'=fences, mostly",correction,It says so.,editor
        second,fact_id,second,,retraction,Said twice.,editor
        third,fact_id,,third,new,,submitter
        """
            .replace("\n", "\r\n");
    Response response = given().header("Accept", "text/csv").get(TWO);

    assertThat(response.asString()).isEqualTo(csv);
    String etag = '"' + Sha256.of(csv) + '"';
    response
        .then()
        .statusCode(200)
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("Content-Length", Integer.toString(csv.length()))
        .header("ETag", etag)
        .header("Repr-Digest", startsWith("sha-256=:"))
        .header("Cache-Control", "no-cache")
        .header("Vary", containsString("Accept"))
        .header("Content-Location", TWO + "&_format=csv")
        .header(
            "Content-Disposition", "attachment; filename=\"aid_pledges-r2-changes-since-r1.csv\"");
    // It is the file of the release, as that is compared with the one before it.
    given().get(PLEDGES + "/releases/2/changes.csv").then().statusCode(200).header("ETag", etag);
    given().header("If-None-Match", etag).get(TWO + "&_format=csv").then().statusCode(304);
    given()
        .head(TWO + "&_format=csv")
        .then()
        .statusCode(200)
        .header("Content-Length", Integer.toString(csv.length()));
    assertThat(given().header("Range", "bytes=3-6").get(TWO + "&_format=csv").asString())
        .isEqualTo(csv.substring(3, 7));
  }

  @Test
  void tellsThemAsJson() {
    given()
        .get(CHANGES + "?since=1")
        .then()
        .statusCode(200)
        .header("Content-Type", "application/json")
        .header("Content-Location", CHANGES + "?since=1&until=3&_format=json")
        .body("dataset", equalTo("aid_pledges"))
        .body("since", equalTo(1))
        .body("until", equalTo(3))
        .body("changes.fact_id", equalTo(Arrays.asList("first", "fourth", "second", "third")))
        .body("changes.field", hasItems("purpose", "fact_id"))
        .body("changes[0].new", equalTo("=fences, mostly"))
        .body("changes[0].old", nullValue())
        .body("changes[0].kind", equalTo("correction"))
        .body("changes[0].reason", equalTo("It says so."))
        .body("changes[0].role", equalTo("editor"));
  }

  @Test
  void aReleaseDoesNotDifferFromItself() {
    given().get(CHANGES + "?since=2&until=2").then().statusCode(200).body("changes", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/*|application/json",
        "application/json|application/json",
        "text/csv|text/csv",
        "text/csv;q=0.5, application/json|application/json",
        "text/*|text/csv",
      })
  void answersWhatIsAccepted(String accept, String type) {
    given()
        .header("Accept", accept)
        .get(TWO)
        .then()
        .statusCode(200)
        .header("Content-Type", startsWith(type));
  }

  @ParameterizedTest
  @CsvSource({
    "'',400,invalid-parameter",
    "?since=0,404,unknown-release",
    "?since=4,404,unknown-release",
    "?since=x,404,unknown-release",
    "?since=1&until=4,404,unknown-release",
    "?since=2&until=1,400,invalid-parameter",
    "?since=1&_format=xlsx,400,invalid-parameter",
    "?since=1&host=POL,400,unknown-parameter",
  })
  void whatCannotBeToldIsAProblem(String query, int status, String type) {
    given()
        .get(CHANGES + query)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:factsheet:problem:" + type))
        .body("mend", containsString(" "));
  }

  @Test
  void whatNobodyAcceptsIsNotSent() {
    given()
        .header("Accept", "image/png")
        .get(TWO)
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
    given().header("Accept", "image/png").get(TWO + "&_format=csv").then().statusCode(200);
    given().get("/datasets/nothing/changes?since=1").then().statusCode(404);
    given().get("/datasets/crossing_counts/changes?since=1").then().statusCode(404);
  }

  @Test
  void isLinkedFromDatasetAndReleases() {
    given().get(PLEDGES).then().body("links.changes", equalTo(CHANGES));
    given()
        .get(PLEDGES + "/releases")
        .then()
        .body("releases[1].changes", equalTo(TWO))
        .body("releases[2].changes", nullValue());
  }
}
