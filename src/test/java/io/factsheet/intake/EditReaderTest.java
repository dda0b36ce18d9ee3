package io.factsheet.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditReaderTest {
  @Test
  void readsTheParts() throws Exception {
    ObjectNode edit = read("\uFEFF {\"values\": {\"a\": [1.50, null]}, \"reason\": \"😀\"} ");
    assertThat(edit.toString()).isEqualTo("{\"values\":{\"a\":[1.50,null]},\"reason\":\"😀\"}");
    assertThat(read("{}").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                              | 1 | no JSON object
          []                              | 1 | no JSON object
          "reason"                        | 1 | no JSON object
          {"reason": "a"} {}              | 1 | follows
          {"reason": "a"                  | 1 | not JSON
          {"reason": }                    | 1 | not JSON
          {"reason": "a", "value": {}}    | 1 | no "value"
          {"\\u0000": 1}                  | 1 | no "U+0000"
          {"reason": "a", "reason": "b"}  | 1 | twice
          {"values": {"a": 1, "a": 2}}    | 1 | twice
          {"values": {"a": 1e99999999999}} | 1 | no source would print
          """)
  void refusesWhatIsNoSuchObject(String body, long line, String says) {
    assertThatThrownBy(() -> read(body == null ? "" : body))
        .isInstanceOfSatisfying(
            MalformedSubmissionException.class,
            refused -> {
              assertThat(refused.line()).isEqualTo(line);
              assertThat(refused).hasMessageContaining(says);
              assertThat(refused.mend()).endsWith(".");
            });
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThatThrownBy(() -> read("{\"reason\": \"Köln\"}", StandardCharsets.ISO_8859_1))
        .isInstanceOf(MalformedSubmissionException.class)
        .hasMessageContaining("UTF-8");
  }

  private static ObjectNode read(String json) throws Exception {
    return read(json, StandardCharsets.UTF_8);
  }

  private static ObjectNode read(String json, Charset charset) throws Exception {
    return EditReader.read(
        new ByteArrayInputStream(json.getBytes(charset)),
        IntakeLimits.DEFAULT,
        List.of("values", "reason"));
  }
}
