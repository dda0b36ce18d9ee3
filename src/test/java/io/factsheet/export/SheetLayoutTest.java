package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetLayoutTest {
  @ParameterizedTest
  @CsvSource({"'', 0", "abc, 3", "Łódź, 4", "一百五十, 8", "𝄞, 1", "한글, 4"})
  void widthCountsCharacters(String text, int width) {
    assertThat(TextWidth.of(text)).isEqualTo(width);
  }

  @Test
  void linesAreThoseOfTheTextAndThoseOfWrapping() {
    assertThat(TextWidth.lines("", 10)).isEqualTo(1);
    assertThat(TextWidth.lines("x".repeat(10), 10)).isEqualTo(1);
    assertThat(TextWidth.lines("x".repeat(11), 10)).isEqualTo(2);
    assertThat(TextWidth.lines("a\n\nb\n", 10)).isEqualTo(4);
  }

  @Test
  void rowsAreNoHigherThanExcelPermits() {
    assertThat(SheetLayout.height(1)).isEqualTo(15);
    assertThat(SheetLayout.height(1_000)).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource({"123456789, 11, true", "1234567890, 11, false", "-1E+9, 11, false", "0, 3, true"})
  void whatDoesNotFitIsKnown(BigDecimal whole, int width, boolean fits) {
    assertThat(SheetLayout.fits(whole, width)).isEqualTo(fits);
  }
}
