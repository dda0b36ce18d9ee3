package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.factsheet.schema.DescriptorSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiProfile.class)
class CatalogueApiTest {
  @Test
  void leadsVisitorsToTheDatasets() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(303)
        .header("Location", endsWith("/datasets"));
  }

  @Test
  void listsTheDatasets() {
    int number = Api.release();
    int facts = given().get("/datasets/deployments").path("latest_release.facts");

    given()
        .get("/datasets")
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Link", containsString("rel=\"service-desc\""))
        .body(
            "datasets.name",
            hasItems("deployments", "aid_pledges", "sanctions_rounds", "crossing_counts"))
        .body("datasets.find { it.name == 'deployments' }.facts", equalTo(facts))
        .body("datasets.find { it.name == 'deployments' }.latest_release", equalTo(number))
        .body("datasets.find { it.name == 'deployments' }.last_article", equalTo("2021-12-08"))
        .body(
            "datasets.find { it.name == 'deployments' }.links.files.csv",
            equalTo("/datasets/deployments.csv"))
        .body("datasets.find { it.name == 'crossing_counts' }.latest_release", nullValue())
        .body("datasets.find { it.name == 'crossing_counts' }.links.files.isEmpty()", equalTo(true))
        .body("datasets.find { it.name == 'crossing_counts' }.links.data_package", nullValue());
  }

  @Test
  void describesADataset() {
    int number = Api.release();

    given()
        .get("/datasets/deployments")
        .then()
        .statusCode(200)
        .body("title", equalTo("Troop deployments"))
        .body("latest_release.number", equalTo(number))
        .body("latest_release.files.name", hasItem("deployments.xlsx"))
        .body("fields.find { it.name == 'count' }.type", equalTo("quantity"))
        .body("fields.find { it.name == 'count' }.required", equalTo(true))
        .body("fields.find { it.name == 'count' }.evidence", equalTo("required"))
        .body("fields.find { it.name == 'count' }.columns", hasItems("count", "count_low"))
        .body("fields.find { it.name == 'status' }.categories.value", hasItem("in_place"))
        .body("links.releases", equalTo("/datasets/deployments/releases"));
  }

  @Test
  void everyLinkOfADatasetLeadsSomewhere() {
    Api.release();
    var links = given().get("/datasets/deployments").jsonPath();

    given().get(links.getString("links.self")).then().statusCode(200);
    given().get(links.getString("links.releases")).then().statusCode(200);
    given().get(links.getString("links.api_description")).then().statusCode(200);
    given().get(links.getString("links.data_package")).then().statusCode(200);
    assertThat(links.<String, String>getMap("links.files")).hasSize(4);
    links
        .<String, String>getMap("links.files")
        .values()
        .forEach(file -> given().get(file).then().statusCode(200));
    links
        .<String>getList("latest_release.files.url")
        .forEach(file -> given().get(file).then().statusCode(200));
  }

  @Test
  void listsReleasesTheNewestFirst() {
    int number = Api.release();

    given()
        .get("/datasets/deployments/releases")
        .then()
        .statusCode(200)
        .body("releases[0].number", equalTo(number))
        .body("releases[0].files.sha256", hasItem(notNullValue()));
    given()
        .get("/datasets/deployments/releases/" + number)
        .then()
        .statusCode(200)
        .body("number", equalTo(number))
        .body("self", equalTo("/datasets/deployments/releases/" + number));
  }

  @Test
  void cutsAReleaseOnlyOfWhatHasChanged() {
    int number = Api.release();

    Api.editor()
        .post("/datasets/deployments/releases")
        .then()
        .statusCode(200)
        .body("number", equalTo(number));

    String fact =
        Api.ESTONIAN.replace(
            "\"status\":\"in_place\"",
            "\"fact_id\":\"cut-" + number + "\",\"status\":\"announced\"");
    Api.submit(Api.submission(fact)).then().statusCode(200);
    Api.editor()
        .post("/datasets/deployments/releases")
        .then()
        .statusCode(201)
        .header("Location", endsWith("/datasets/deployments/releases/" + (number + 1)))
        .body("number", equalTo(number + 1));
  }

  @Test
  void showsAFactWithItsEvidence() {
    Api.release();
    String id = Api.submit(Api.submission(Api.CZECH)).path("results[0].fact_id");

    given()
        .get("/datasets/deployments/facts/" + id)
        .then()
        .statusCode(200)
        .body("fact_id", equalTo(id))
        .body("fact.sender.code", equalTo("CZE"))
        .body("source.id", equalTo("rferl-1"))
        .body("source", not(hasKey("text")))
        .body("evidence.before", equalTo("The Czech government approved sending "))
        .body("evidence.quote", equalTo("up to 150 troops"))
        .body("evidence.after", containsString("to Poland."))
        .body("verdicts.field", contains("sender", "host", "count"))
        .body("verdicts.verdict", contains("normalized", "stated", "stated"))
        .body("verdicts[2].words", equalTo("up to 150"))
        .body("verdicts[2].start", equalTo(38))
        .body("verdicts[2].end", equalTo(47))
        .body("revisions.revision", contains(1))
        .body("revisions[0].fact.sender", notNullValue())
        .body("revisions[0]", not(hasKey("submitter")));
  }

  @Test
  void keepsInternalNotesInside() {
    Api.release();
    String id = Api.submit(Api.submission(Api.CZECH)).path("results[0].fact_id");

    assertThat(given().get("/datasets/deployments/facts/" + id).asString())
        .doesNotContain("ministry")
        .doesNotContain("internal_notes");
    assertThat(given().get("/datasets/deployments.json").asString()).doesNotContain("ministry");
  }

  @Test
  void showsUnreleasedFactsToHoldersOfTokensOnly() {
    Api.release();
    String fact =
        Api.ESTONIAN.replace(
            "\"sender\":\"EST\"", "\"fact_id\":\"not-yet-released\",\"sender\":\"EST\"");
    String body =
        Api.submission(fact)
            .replace("deployment\",\"status\":\"in_place", "exercise\",\"status\":\"in_place");
    Api.submit(body).then().statusCode(200).body("counts.rejected", equalTo(0));

    given().get("/datasets/deployments/facts/not-yet-released").then().statusCode(404);
    Api.submitter()
        .get("/datasets/deployments/facts/not-yet-released")
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("private"))
        .body("fact", nullValue())
        .body("revisions[0].from_release", nullValue())
        .body("revisions[0].submitter", equalTo("pipeline"));
  }

  @Test
  void servesTheSchemaOfFacts() {
    String schema = given().get("/datasets/deployments").jsonPath().getString("links.schema");
    String tag =
        given()
            .header("Accept", "*/*")
            .get(schema)
            .then()
            .statusCode(200)
            .contentType("application/schema+json")
            .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"))
            .body("properties.sender", notNullValue())
            .extract()
            .header("ETag");
    given().header("If-None-Match", tag).get(schema).then().statusCode(304).body(emptyString());
    given()
        .get(schema + "?profile=extraction")
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(tag)))
        .body("additionalProperties", equalTo(false))
        .body("properties.facts.items.properties.sender", notNullValue());
    given()
        .get(schema + "?profile=strict")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("valid", contains("submission", "extraction"));
    given().get("/datasets/parades/schema.json").then().statusCode(404);
  }

  @Test
  void servesTheSchemaOfDescriptors() throws IOException {
    given()
        .header("Accept", "*/*")
        .get("/schemas/descriptor.json")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .header("Access-Control-Allow-Origin", "*")
        .body(equalTo(DescriptorSchema.json()));
    given().get("/schemas/descriptor.json?x=1").then().statusCode(400);
  }
}
