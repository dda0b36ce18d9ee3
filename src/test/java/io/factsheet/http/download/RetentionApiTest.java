package io.factsheet.http.download;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.factsheet.http.Api;
import io.factsheet.http.RetentionProfile;
import io.factsheet.model.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of releases that are kept no longer, as readers get them. */
@QuarkusTest
@TestProfile(RetentionProfile.class)
class RetentionApiTest {
  private static final String DATASET = "/datasets/deployments";
  private static final String FIRST = DATASET + "/releases/1/";
  private static final List<String> LARGE =
      List.of("deployments.csv", "deployments.json", "deployments.xlsx");

  // What was sent of the first release while its files were there.
  private static final Map<String, Response> BEFORE = new HashMap<>();

  @ConfigProperty(name = "factsheet.exports.dir")
  Path exports;

  @ConfigProperty(name = "factsheet.data.dir")
  Path data;

  @BeforeEach
  void releaseTwo() {
    if (!BEFORE.isEmpty()) {
      return;
    }
    Api.submit(Api.submission(Api.CZECH)).then().statusCode(200);
    cut(1);
    for (String name : LARGE) {
      BEFORE.put(name, given().get(FIRST + name));
      assertThat(exports.resolve("deployments/1").resolve(name)).exists();
    }
    Api.submit(Api.submission(Api.ESTONIAN)).then().statusCode(200);
    cut(2);
    for (String name : LARGE) {
      assertThat(exports.resolve("deployments/1").resolve(name)).doesNotExist();
      assertThat(exports.resolve("deployments/2").resolve(name)).exists();
    }
  }

  private static void cut(int number) {
    Api.editor()
        .contentType(ContentType.JSON)
        .post(DATASET + "/releases")
        .then()
        .statusCode(201)
        .body("number", equalTo(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deployments.csv", "deployments.json", "deployments.xlsx"})
  void aFileThatIsGoneIsSentAsItWas(String name) {
    Response before = before(name);
    Response now = given().get(FIRST + name);
    assertThat(now.asByteArray()).isEqualTo(before.asByteArray());
    assertThat(headers(now)).isEqualTo(headers(before)).contains("Cache-Control", "ETag");
    assertThat(now.header("Cache-Control")).contains("immutable");
    assertThat(now.header("ETag")).isEqualTo('"' + Sha256.of(now.asByteArray()) + '"');

    given().head(FIRST + name).then().statusCode(200).header("ETag", before.header("ETag"));
    given().header("If-None-Match", before.header("ETag")).get(FIRST + name).then().statusCode(304);
    Response part = given().header("Range", "bytes=3-9").get(FIRST + name);
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.asByteArray()).isEqualTo(Arrays.copyOfRange(before.asByteArray(), 3, 10));
    assertThat(exports.resolve("deployments/1").resolve(name)).doesNotExist();
  }

  private static Response before(String name) {
    return Objects.requireNonNull(BEFORE.get(name));
  }

  private static String headers(Response response) {
    return String.join(
        "\n", response.headers().asList().stream().map(Header::toString).sorted().toList());
  }

  @Test
  void whatIsSmallIsThere() {
    for (String name :
        List.of("deployments.ndjson", "changes.csv", "datapackage.json", "SHA256SUMS")) {
      given().get(FIRST + name).then().statusCode(200);
      assertThat(exports.resolve("deployments/1").resolve(name)).exists();
    }
  }

  @Test
  void theReleaseTellsWhatIsKept() {
    given()
        .get(DATASET + "/releases/1")
        .then()
        .statusCode(200)
        .body("files.find { it.name == 'deployments.csv' }.kept", equalTo(false))
        .body(
            "files.find { it.name == 'deployments.csv' }.sha256",
            equalTo(Sha256.of(before("deployments.csv").asByteArray())))
        .body("files.find { it.name == 'deployments.ndjson' }.kept", equalTo(true));
    given().get(DATASET + "/releases/2").then().body("files.every { it.kept }", equalTo(true));
  }

  @Test
  void otherBytesAreNeverSent() throws Exception {
    String sha256 = Sha256.of(before("deployments.json").asByteArray());
    String url = FIRST + "deployments.json";
    try {
      // As if an earlier version of the program had written it otherwise.
      record("0".repeat(64));
      for (String method : List.of("GET", "HEAD", "GET")) {
        given().request(method, url).then().statusCode(410);
      }
      given()
          .get(url)
          .then()
          .statusCode(410)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:factsheet:problem:file-not-kept"))
          .body("detail", containsString("deployments.json of release 1"))
          .body("mend", containsString("deployments.ndjson"))
          .body(
              "files",
              equalTo(
                  List.of("deployments.ndjson", "changes.csv", "datapackage.json", "SHA256SUMS")));
    } finally {
      record(sha256);
    }
    given().get(url).then().statusCode(200);
  }

  private void record(String sha256) throws Exception {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + data.resolve("factsheet.db"));
        Statement statement = connection.createStatement()) {
      int rows =
          statement.executeUpdate(
              "update release_file set sha256 = '"
                  + sha256
                  + "' where number = 1 and name = 'deployments.json'");
      assertThat(rows).isEqualTo(1);
    }
  }

  @Test
  void aFileThatNeverWasIsUnknown() {
    given()
        .get(FIRST + "deployments.parquet")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:factsheet:problem:unknown-file"));
  }
}
