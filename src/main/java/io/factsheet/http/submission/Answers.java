package io.factsheet.http.submission;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.pipeline.Answer;
import io.factsheet.pipeline.AnswerJson;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers to submissions and dry runs. */
final class Answers {
  private static final int UNPROCESSABLE_CONTENT = 422;

  private Answers() {}

  /**
   * Builds the answer.
   *
   * @param stored whether what was accepted is kept
   * @param failOnError whether an error shows in the status
   */
  static RestResponse<ObjectNode> response(Answer answer, boolean stored, boolean failOnError) {
    ObjectNode json = AnswerJson.of(answer);
    json.put("stored", stored);
    int status = failOnError && answer.hasErrors() ? UNPROCESSABLE_CONTENT : 200;
    return RestResponse.ResponseBuilder.<ObjectNode>create(status)
        .entity(json)
        .header("Cache-Control", "no-store")
        .build();
  }
}
