package io.factsheet.http;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Calls that many tests make. */
public final class Api {
  /** An article on which facts of deployments can rest. */
  public static final String SOURCE =
      """
      {"id":"rferl-1","title":"Czech soldiers","publisher":"RFE/RL","published_on":"2021-12-08",
       "language":"en","text":"The Czech government approved sending up to 150 troops to Poland. \
      Estonia sent about 100 troops to Poland too."}""";

  public static final String CZECH =
      """
      {"source_id":"rferl-1","quote":"up to 150 troops","context":["The Czech government approved","150 troops to Poland"],
       "sender":"CZE","host":"POL","operation":"deployment","status":"approved",
       "count":{"value":150,"qualifier":"up_to","as_stated":"up to 150"},"count_unit":"persons",
       "internal_notes":"ask the ministry"}""";

  public static final String ESTONIAN =
      """
      {"source_id":"rferl-1","quote":"about 100 troops",
       "context":["Estonia sent","troops to Poland too"],"sender":"EST","host":"POL",
       "operation":"deployment","status":"in_place",
       "count":{"value":100,"qualifier":"about","as_stated":"about 100"},"count_unit":"persons"}""";

  /** Bodies and their types are sent as they are given. */
  private static final RestAssuredConfig AS_IS =
      RestAssured.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                  .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                  .encodeContentTypeAs("application/ndjson", ContentType.TEXT)
                  .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT)
                  .encodeContentTypeAs("multipart/form-data", ContentType.TEXT));

  private Api() {}

  public static RequestSpecification submitter() {
    return given().config(AS_IS).header("Authorization", "Bearer " + ApiProfile.SUBMITTER);
  }

  public static RequestSpecification editor() {
    return given().config(AS_IS).header("Authorization", "Bearer " + ApiProfile.EDITOR);
  }

  public static RequestSpecification admin() {
    return given().config(AS_IS).header("Authorization", "Bearer " + ApiProfile.ADMIN);
  }

  public static String submission(String... facts) {
    return "{\"sources\":[" + SOURCE + "],\"facts\":[" + String.join(",", facts) + "]}";
  }

  public static Response submit(String body) {
    return submitter().contentType(ContentType.JSON).body(body).post("/datasets/deployments/facts");
  }

  /** Sees to it that there is a release of deployments. */
  public static int release() {
    submit(submission(CZECH, ESTONIAN)).then().statusCode(200);
    return editor().post("/datasets/deployments/releases").then().extract().path("number");
  }
}
