package io.factsheet.http.download;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.DataPackages;
import io.factsheet.http.Api;
import io.factsheet.http.ApiProfile;
import io.factsheet.model.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(ApiProfile.class)
class DownloadApiTest {
  private static final String LATEST = "/datasets/deployments.csv";

  @ConfigProperty(name = "factsheet.exports.dir")
  Path exports = Path.of("");

  private int number;

  @BeforeEach
  void release() {
    number = Api.release();
  }

  private String released(String file) {
    return "/datasets/deployments/releases/" + number + "/" + file;
  }

  @ParameterizedTest
  @CsvSource({
    "csv,text/csv; charset=utf-8",
    "json,application/json",
    "ndjson,application/x-ndjson",
    "xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  })
  void sendsTheLatestReleaseWhole(String extension, String type) throws IOException {
    String file = "deployments." + extension;
    byte[] published = Files.readAllBytes(exports.resolve("deployments/" + number + "/" + file));

    Response response = given().get("/datasets/" + file);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.asByteArray()).isEqualTo(published);
    String sha256 = Sha256.of(published);
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    int rows = given().get("/datasets/deployments").path("latest_release.facts");
    response
        .then()
        .header("Content-Type", type)
        .header("Content-Length", Integer.toString(published.length))
        .header("ETag", '"' + sha256 + '"')
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header("Cache-Control", "no-cache")
        .header("Content-Location", released(file))
        .header(
            "Content-Disposition",
            "attachment; filename=\"deployments-r" + number + "." + extension + "\"")
        .header("X-Row-Count", Integer.toString(rows))
        .header("Accept-Ranges", "bytes")
        .header("X-Content-Type-Options", "nosniff")
        .header("Last-Modified", notNullValue());
    assertThat(response.headers().getValues("Link"))
        .contains(
            "</datasets/deployments>; rel=\"describedby\"",
            "</datasets/deployments/datapackage.json>; rel=\"describedby\"");
  }

  @Test
  void describesTheLatestReleaseWhereverItsFilesLie() throws IOException {
    String address = "/datasets/deployments/datapackage.json";
    Response response = given().get(address);

    assertThat(response.statusCode()).isEqualTo(200);
    byte[] body = response.asByteArray();
    String sha256 = Sha256.of(body);
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256));
    response
        .then()
        .header("Content-Type", "application/json")
        .header("Content-Length", Integer.toString(body.length))
        .header("ETag", '"' + sha256 + '"')
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .header("Cache-Control", "no-cache")
        // What lies there has other paths.
        .header("Content-Location", nullValue())
        .header("X-Row-Count", nullValue())
        .header(
            "Content-Disposition",
            "attachment; filename=\"deployments-r" + number + "-datapackage.json\"");
    JsonNode descriptor = new ObjectMapper().readTree(body);
    assertThat(DataPackages.problems(descriptor)).isEmpty();
    assertThat(descriptor.get("version").textValue()).isEqualTo(Integer.toString(number));
    assertThat(descriptor.get("resources")).hasSize(5);
    for (JsonNode resource : descriptor.get("resources")) {
      String path = URI.create(address).resolve(resource.get("path").textValue()).toString();
      byte[] file = given().get(path).asByteArray();
      assertThat(resource.get("hash").textValue()).as(path).isEqualTo("sha256:" + Sha256.of(file));
    }
    given().head(address).then().statusCode(200).header("ETag", '"' + sha256 + '"');
    given().header("If-None-Match", '"' + sha256 + '"').get(address).then().statusCode(304);
    assertThat(given().header("Range", "bytes=2-9").get(address).asByteArray())
        .isEqualTo(Arrays.copyOfRange(body, 2, 10));
    given().get(address + "?x=1").then().statusCode(400);
    given().get("/datasets/crossing_counts/datapackage.json").then().statusCode(404);
    given().get("/datasets/nothing/datapackage.json").then().statusCode(404);
  }

  @Test
  void describesEachReleaseBesideItsFiles() throws IOException {
    Response response = given().get(released("datapackage.json"));

    assertThat(response.asByteArray())
        .isEqualTo(
            Files.readAllBytes(exports.resolve("deployments/" + number + "/datapackage.json")));
    response
        .then()
        .statusCode(200)
        .header("Content-Type", "application/json")
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("X-Row-Count", nullValue())
        .body("resources[0].path", equalTo("deployments.csv"));
    assertThat(given().get(released("deployments.csv")).headers().getValues("Link"))
        .contains("<" + released("datapackage.json") + ">; rel=\"describedby\"");
  }

  @Test
  void sendsReleasedFilesToBeKeptForEver() {
    given()
        .get(released("deployments.csv"))
        .then()
        .statusCode(200)
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .header("Content-Location", nullValue());
    given()
        .get(released("SHA256SUMS"))
        .then()
        .statusCode(200)
        .header("Content-Type", "text/plain; charset=utf-8")
        .header("X-Row-Count", nullValue())
        .header(
            "Content-Disposition",
            "attachment; filename=\"deployments-r" + number + "-SHA256SUMS\"");
    given()
        .get(released("changes.csv"))
        .then()
        .statusCode(200)
        .header("Content-Type", "text/csv; charset=utf-8")
        .header("X-Row-Count", nullValue())
        .header(
            "Content-Disposition",
            "attachment; filename=\"deployments-r" + number + "-changes.csv\"")
        .body(startsWith("fact_id,field,old,new,kind,reason,role\r\n"));
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() {
    Response get = given().get(LATEST);
    Response head = given().head(LATEST);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.asByteArray()).isEmpty();
    for (String name :
        new String[] {
          "Content-Length", "Content-Type", "ETag", "Repr-Digest", "Last-Modified", "X-Row-Count"
        }) {
      assertThat(head.header(name)).as(name).isNotNull().isEqualTo(get.header(name));
    }
    // A range has a meaning for GET only.
    given().header("Range", "bytes=0-9").head(LATEST).then().statusCode(200);
  }

  @Test
  void sendsNothingThatTheClientHas() {
    Response first = given().get(LATEST);
    String etag = first.header("ETag");

    Response again = given().header("If-None-Match", etag).get(LATEST);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.asByteArray()).isEmpty();
    again
        .then()
        .header("ETag", etag)
        .header("Cache-Control", "no-cache")
        .header("Content-Location", notNullValue());
    given().header("If-None-Match", etag).head(LATEST).then().statusCode(304);
    given().header("If-None-Match", "\"x\", W/" + etag).get(LATEST).then().statusCode(304);
    given()
        .header("If-None-Match", "\"x\"")
        .header("If-None-Match", etag)
        .get(LATEST)
        .then()
        .statusCode(304);
    given().header("If-None-Match", "\"x\"").get(LATEST).then().statusCode(200);
    given()
        .header("If-Modified-Since", first.header("Last-Modified"))
        .get(LATEST)
        .then()
        .statusCode(304);
    given()
        .header("If-None-Match", "\"x\"")
        .header("If-Modified-Since", first.header("Last-Modified"))
        .get(LATEST)
        .then()
        .statusCode(200);
    given()
        .header("If-Match", "\"x\"")
        .get(LATEST)
        .then()
        .statusCode(412)
        .contentType("application/problem+json");
  }

  @Test
  void sendsTheRangeThatIsAskedFor() {
    byte[] whole = given().get(LATEST).asByteArray();
    String etag = given().get(LATEST).header("ETag");

    Response middle = given().header("Range", "bytes=5-14").get(LATEST);
    assertThat(middle.statusCode()).isEqualTo(206);
    assertThat(middle.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 5, 15));
    middle
        .then()
        .header("Content-Range", "bytes 5-14/" + whole.length)
        .header("Content-Length", "10")
        .header("ETag", etag);
    Response end = given().header("Range", "bytes=-7").get(LATEST);
    assertThat(end.asByteArray())
        .isEqualTo(Arrays.copyOfRange(whole, whole.length - 7, whole.length));
    Response rest = given().header("Range", "bytes=5-").header("If-Range", etag).get(LATEST);
    assertThat(rest.statusCode()).isEqualTo(206);
    assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(whole, 5, whole.length));
    Response other = given().header("Range", "bytes=5-").header("If-Range", "\"x\"").get(LATEST);
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.asByteArray()).isEqualTo(whole);
    assertThat(given().header("Range", "bytes=0-1,4-5").get(LATEST).statusCode()).isEqualTo(200);
    given()
        .header("Range", "bytes=" + whole.length + "-")
        .get(LATEST)
        .then()
        .statusCode(416)
        .contentType("application/problem+json")
        .header("Content-Range", "bytes */" + whole.length);
  }

  @Test
  void refusesFiltersInsteadOfHandingOutEverything() {
    given()
        .get(LATEST + "?host_code=POL")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:factsheet:problem:unknown-parameter"))
        .body("parameter", equalTo("host_code"));
    given().get(released("deployments.csv") + "?_limit=1").then().statusCode(400);
    given().head(LATEST + "?x").then().statusCode(400);
  }

  @Test
  void namesWhatThereIsWhereSomethingIsUnknown() {
    given()
        .get("/datasets/deployment.csv")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:factsheet:problem:unknown-dataset"))
        .body("datasets", hasItems("deployments", "aid_pledges"));
    given()
        .get("/datasets/crossing_counts.csv")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:factsheet:problem:no-release"));
    given()
        .get("/datasets/deployments.pdf")
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:factsheet:problem:unknown-format"))
        .body("formats", hasItem("xlsx"));
    given()
        .get(released("deployments.pdf"))
        .then()
        .statusCode(404)
        .body("type", equalTo("urn:factsheet:problem:unknown-file"))
        .body("files", hasItem("SHA256SUMS"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "999",
        "-1",
        "+1",
        "01",
        "1.0",
        "1e0",
        "latest",
        "99999999999999999999",
        "%D9%A1",
        "%00",
        "1%20"
      })
  void hasReleasesByTheirNumberOnly(String sent) {
    given()
        .urlEncodingEnabled(false)
        .get("/datasets/deployments/releases/" + sent + "/deployments.csv")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("urn:factsheet:problem:unknown-release"))
        .body("mend", startsWith("The latest is"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2F..%2Findex.json",
        "..%2findex.json",
        "%2e%2e%2findex.json",
        "..%5C..%5Cindex.json",
        "%2Fetc%2Fpasswd",
        "deployments.csv%00.txt",
        "deployments.csv%2F",
        "DEPLOYMENTS.CSV",
        "%F0%9F%92%A5.csv",
        "%FF%FE"
      })
  void sendsNoFileButThoseOfTheRelease(String sent) {
    Response response =
        given()
            .urlEncodingEnabled(false)
            .get("/datasets/deployments/releases/" + number + "/" + sent);

    assertThat(response.statusCode()).isIn(400, 404);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
  }

  @Test
  void sendsNoPartOfADamagedFile() throws IOException {
    Path file = exports.resolve("deployments/" + number + "/deployments.ndjson");
    byte[] sound = Files.readAllBytes(file);
    try {
      Files.write(file, new byte[] {'x'}, StandardOpenOption.TRUNCATE_EXISTING);

      given()
          .get("/datasets/deployments.ndjson")
          .then()
          .statusCode(500)
          .contentType("application/problem+json")
          .body("type", equalTo("urn:factsheet:problem:damaged-file"))
          .body("instance", startsWith("urn:uuid:"));
      Files.delete(file);
      given().get("/datasets/deployments.ndjson").then().statusCode(500);
    } finally {
      Files.write(file, sound);
    }
    given().get("/datasets/deployments.ndjson").then().statusCode(200);
  }

  @Test
  void mayBeReadFromAnyPage() {
    given()
        .header("Origin", "https://example.org")
        .get(LATEST)
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "*")
        .header("Access-Control-Expose-Headers", containsString("ETag"))
        .header("Access-Control-Allow-Credentials", nullValue());
    given()
        .header("Origin", "https://example.org")
        .header("Access-Control-Request-Method", "GET")
        .header("Access-Control-Request-Headers", "if-none-match")
        .options(LATEST)
        .then()
        .statusCode(204)
        .header("Access-Control-Allow-Methods", "GET, HEAD")
        .header("Access-Control-Allow-Headers", containsString("If-None-Match"));
  }

  @Test
  void ignoresWhatTheClientWouldRatherHave() {
    given().header("Accept", "image/png").get(LATEST).then().statusCode(200);
  }
}
