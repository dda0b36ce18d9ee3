package io.factsheet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The case files hold one text a line, and what is read in it. */
class MentionsTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2021, 12, 8);

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("cases")
  void readsWhatTheTextMentions(String tag, String text, String expected) {
    Language language = Language.of(tag).orElseThrow();
    assertThat(Mentions.of(text, WEDNESDAY, language)).isEqualTo(expected);
  }

  static Stream<Arguments> cases() throws IOException {
    return Stream.concat(cases("en"), cases("de"));
  }

  private static Stream<Arguments> cases(String tag) throws IOException {
    String resource = "/evidence/mentions-" + tag + ".txt";
    try (InputStream in = MentionsTest.class.getResourceAsStream(resource)) {
      String lines =
          new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" => ", -1))
          .map(sides -> Arguments.of(tag, sides[0], sides[1]));
    }
  }
}
