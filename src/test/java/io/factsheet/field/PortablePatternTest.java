package io.factsheet.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortablePatternTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[A-Z]{2}-\\d+",
        "^(?:a|b)?c*?$",
        "(ab){1,3}",
        "[^a-z_.-]+",
        "[\\]\\-x]",
        "\\(.\\) \\w/",
        "Ω𝒳é"
      })
  void whatMeansTheSameIsKept(String pattern) {
    assertThat(PortablePattern.whole(Pattern.compile(pattern))).contains("^(?:" + pattern + ")$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a++",
        "(?i)a",
        "(?<name>a)",
        "(?=a).",
        "\\p{Alpha}",
        "\\s",
        "\\Aa\\z",
        "\\Qa.b\\E",
        "(a)\\1",
        "[a-z&&[^b]]",
        "[[a]b]",
        "\\-",
        "a}",
        "a]"
      })
  void whatOnlyJavaKnowsIsLeftOut(String pattern) {
    assertThat(PortablePattern.whole(Pattern.compile(pattern))).isEmpty();
  }
}
