package io.factsheet.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ApiProfile.class)
class OpenApiTest {
  private static JsonPath document() {
    return given().get("/q/openapi?format=json").then().statusCode(200).extract().jsonPath();
  }

  @Test
  void listsAllPaths() {
    assertThat(document().<String, Object>getMap("paths").keySet())
        .containsExactlyInAnyOrder(
            "/datasets",
            "/datasets/{dataset}",
            "/datasets/{dataset}.{extension}",
            "/datasets/{dataset}/changes",
            "/datasets/{dataset}/conflicts",
            "/datasets/{dataset}/datapackage.json",
            "/datasets/{dataset}/facts",
            "/datasets/{dataset}/facts/{id}",
            "/datasets/{dataset}/facts/{id}/review",
            "/datasets/{dataset}/facts/{id}/suppress",
            "/datasets/{dataset}/facts/{id}/vouch",
            "/datasets/{dataset}/releases",
            "/datasets/{dataset}/releases/{number}",
            "/datasets/{dataset}/releases/{number}/{file}",
            "/datasets/{dataset}/schema.json",
            "/datasets/{dataset}/validate",
            "/feeds",
            "/feeds/{feed}/refresh",
            "/runs",
            "/runs/{id}",
            "/runs/{id}/approve",
            "/runs/{id}/discard",
            "/runs/{id}/held",
            "/schemas/descriptor.json");
  }

  @Test
  void describesEveryCall() {
    Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");

    paths.forEach(
        (path, calls) ->
            calls.forEach(
                (method, call) -> {
                  assertThat(call).as(method + " " + path).containsKeys("summary", "operationId");
                  assertThat(call.get("tags")).as(method + " " + path).isNotNull();
                }));
  }

  @Test
  void namesTheServiceAndItsTokens() {
    JsonPath document = document();

    assertThat(document.getString("info.title")).isEqualTo("Factsheet");
    assertThat(document.getString("info.version")).isNotEqualTo("0");
    assertThat(document.getString("components.securitySchemes.token.scheme")).isEqualTo("bearer");
    assertThat(document.getList("paths.'/datasets/{dataset}/facts'.post.security")).isNotEmpty();
    assertThat(document.getString("components.responses.Problem.content")).contains("problem+json");
  }

  @Test
  void describesAnswersAsTheyAre() {
    JsonPath document = document();
    JsonPath answer = Api.submit(Api.submission(Api.CZECH, "{}")).jsonPath();

    assertThat(new TreeSet<>(properties(document, "Answer")))
        .containsAll(answer.<String, Object>getMap("$").keySet());
    assertThat(properties(document, "Counts"))
        .containsExactlyInAnyOrderElementsOf(answer.<String, Object>getMap("counts").keySet());
    assertThat(properties(document, "Result"))
        .containsExactlyInAnyOrderElementsOf(answer.<String, Object>getMap("results[1]").keySet());
    assertThat(properties(document, "Finding"))
        .containsExactlyInAnyOrderElementsOf(
            answer.<String, Object>getMap("results[1].findings[0]").keySet());
    assertThat(properties(document, "Problem"))
        .containsAll(given().get("/nothing").jsonPath().<String, Object>getMap("$").keySet());
  }

  private static java.util.Set<String> properties(JsonPath document, String schema) {
    return document.<String, Object>getMap("components.schemas." + schema + ".properties").keySet();
  }
}
