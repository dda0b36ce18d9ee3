package io.factsheet.http.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.http.Bodies;
import io.factsheet.http.problem.ProblemType;
import io.factsheet.intake.EditReader;
import io.factsheet.intake.IntakeLimits;
import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.model.Review;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON object that an edit is sent as, and its parts. JSON null is as good as left out. */
final class EditBody {
  private final ObjectNode parts;

  private EditBody(ObjectNode parts) {
    this.parts = parts;
  }

  /**
   * Reads the body.
   *
   * @param limit in bytes
   * @param known the parts that it may have
   */
  static EditBody read(InputStream body, long limit, String... known)
      throws MalformedSubmissionException, IOException {
    byte[] bytes;
    try {
      bytes = body.readNBytes(Math.toIntExact(limit + 1));
    } catch (IOException _) {
      throw Bodies.brokenOff();
    }
    if (bytes.length > limit) {
      throw Bodies.tooLarge(limit, "Send the values that change, and a short reason.");
    }
    return new EditBody(
        EditReader.read(new ByteArrayInputStream(bytes), IntakeLimits.DEFAULT, List.of(known)));
  }

  /** An object that must be there. */
  ObjectNode object(String part) {
    if (parts.get(part) instanceof ObjectNode object) {
      return object;
    }
    throw wrong(part, "no object", "Write the fields that change as a JSON object.");
  }

  @Nullable String text(String part) {
    JsonNode value = value(part);
    if (value != null && !value.isTextual()) {
      throw wrong(part, "no text", "Write it as a text.");
    }
    return value == null ? null : value.textValue();
  }

  @Nullable Boolean flag(String part) {
    JsonNode value = value(part);
    if (value != null && !value.isBoolean()) {
      throw wrong(part, "neither true nor false", "Give true or false, or leave it out.");
    }
    return value == null ? null : (Boolean) value.booleanValue();
  }

  @Nullable Review review(String part) {
    String code = text(part);
    if (code == null) {
      return null;
    }
    return Arrays.stream(Review.values())
        .filter(review -> review.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                wrong(
                    part,
                    "none of the judgements",
                    "Give unreviewed, checked or disputed, or leave it out."));
  }

  private @Nullable JsonNode value(String part) {
    JsonNode value = parts.get(part);
    return value == null || value.isNull() ? null : value;
  }

  private static RuntimeException wrong(String part, String what, String mend) {
    return ProblemType.INVALID_EDIT.problem("\"" + part + "\" is " + what + ".", mend).exception();
  }
}
