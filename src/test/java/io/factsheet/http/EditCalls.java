package io.factsheet.http;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/** Edits of facts of deployments, as editors send them. */
final class EditCalls {
  static final String FACTS = "/datasets/deployments/facts/";
  static final String ENDED = "{\"values\":{\"status\":\"ended\"},\"reason\":\"It is over.\"}";
  private static final AtomicInteger NAMES = new AtomicInteger();

  private EditCalls() {}

  /** Submits a fact of its own for a test; returns its id. */
  static String submitted() {
    String id = "edit-" + NAMES.incrementAndGet();
    Api.submit(Api.submission(fact(id))).then().statusCode(200);
    return id;
  }

  static String fact(String id) {
    return Api.ESTONIAN.replaceFirst("\\{", "{\"fact_id\":\"" + id + "\",");
  }

  static RequestSpecification editor(int revision) {
    return Api.editor().contentType(ContentType.JSON).header("If-Match", "\"" + revision + "\"");
  }

  static Response correct(String id, int revision, String body) {
    return editor(revision).body(body).patch(FACTS + id);
  }

  static Response retract(String id, int revision, String reason) {
    return editor(revision).queryParam("reason", reason).delete(FACTS + id);
  }

  static Response suppress(RequestSpecification who, String id, int revision) {
    return who.contentType(ContentType.JSON)
        .header("If-Match", "\"" + revision + "\"")
        .body("{\"reason\":\"By order of a court.\"}")
        .post(FACTS + id + "/suppress");
  }

  static Response review(String id, int revision, String body) {
    return editor(revision).body(body).post(FACTS + id + "/review");
  }
}
