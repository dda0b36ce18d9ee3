package io.factsheet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[A-Z]{2}-\\d+",
        "^(?:a|b)?c*?$",
        "(ab){1,3}",
        "[^a-z_.-]+",
        "[\\]\\-x&&]",
        "\\(.\\) \\w/",
        "\\bword\\b",
        "\\p{Lu}\\p{L}*\\x41\\t",
        "Ω𝒳é"
      })
  void whatAllReadAlikeIsTaken(String pattern) {
    assertThat(RegularExpression.problem(pattern)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "(?=a).",
        "(a)\\1",
        "(?i)a",
        "(?P<name>a)",
        "\\p{Greek}",
        "\\pN",
        "\\s",
        "\\Aa\\z",
        "\\Qa.b\\E",
        "[[:alpha:]]",
        "[a[b]",
        "[a-\\d]",
        "^*",
        "\\b+",
        "\\-",
        "a}",
        "a]"
      })
  void whatSomeReadOtherwiseIsRefused(String pattern) {
    assertThat(RegularExpression.problem(pattern)).isPresent();
  }
}
