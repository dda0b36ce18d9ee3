package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.field.Cells;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortablePatternTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ' ',
      value = {
        "[A-Z]{3} [A-Z]{3}",
        "^[A-Z]{3}$ [A-Z]{3}",
        "a|b (a|b)",
        "^a|b$ (a|b)",
        "(ab?)+c* (ab?)+c*",
        "[^a-z]{2,} [^a-z]{2,}",
        "\\d+\\.\\d\\s? \\d+\\.\\d\\s?",
        "[\\]\\^-] [\\]\\^-]",
        "1{2,3} 1{2,3}",
        "… …"
      })
  void whatBothLanguagesHaveIsSaid(String pattern, String said) {
    assertThat(PortablePattern.of(Cells.ANY.like(pattern))).contains(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)yes",
        "(?:a)",
        "\\bword",
        "\\w+",
        "\\D",
        "\\p{L}",
        "a*?",
        "[a-z&&[^b]]",
        "[a[bc]]",
        "a^b",
        "a$b",
        "\\Qa\\E",
        "\\x41",
        "[\\d]",
        "a\\$"
      })
  void whatXmlSchemaReadsOtherwiseIsLeftOut(String pattern) {
    assertThat(PortablePattern.of(Cells.ANY.like(pattern))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "[A-Z]{3},false",
        "[=A-Z]{3},true",
        ".*,true",
        "'+,true",
        "(a|-b),true",
        "[0-9]+(-[0-9]+)?,false",
        "https?://.+,false"
      })
  void theGuardIsExpectedWhereItCanCome(String pattern, boolean guard) {
    assertThat(PortablePattern.permitsGuard(Cells.ANY.like(pattern).constraints()))
        .isEqualTo(guard);
  }
}
