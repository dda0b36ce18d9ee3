package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

  @ParameterizedTest
  @ValueSource(strings = {"=1", "+1", "-1", "@A1", "\t=1", "\r=1", "'=1", "''-", "-", "-5 degrees"})
  void textLikeAFormulaGetsAnApostrophe(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'", "''", "'t Hooft", "1+1", " =1", "a=b", "\n=1", "–5", "№"})
  void otherTextStays(String text) {
    assertThat(FormulaGuard.guard(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {"'=1,=1", "''=1,'=1", "=1,=1", "'t Hooft,'t Hooft", "','", "'',''"})
  void oneApostropheComesOffWhatWasGuarded(String cell, String text) {
    assertThat(FormulaGuard.unguard(cell)).isEqualTo(text);
  }

  @Property
  void guardedTextComesBackAndIsNoFormula(@ForAll("texts") String text) {
    String cell = FormulaGuard.guard(text);
    assertThat(FormulaGuard.unguard(cell)).isEqualTo(text);
    assertThat(FORMULA.matcher(cell).find()).isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings().withChars("'=+-@\t\r a1").ofMaxLength(6),
        Arbitraries.strings().ofMaxLength(10));
  }
}
