package io.factsheet.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {
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
    assertThat(EcmaPattern.whole(Pattern.compile(pattern))).contains("^(?:" + pattern + ")$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)a",
        "(?P<name>a)",
        "\\p{Greek}",
        "\\pN",
        "\\s",
        "\\b",
        "\\Aa\\z",
        "\\Qa.b\\E",
        "\\x41",
        "[[:alpha:]]",
        "[[a]",
        "[a&b]",
        "^*",
        "\\-",
        "a}",
        "a]"
      })
  void whatOnlyRe2KnowsIsLeftOut(String pattern) {
    assertThat(EcmaPattern.whole(Pattern.compile(pattern))).isEmpty();
  }
}
