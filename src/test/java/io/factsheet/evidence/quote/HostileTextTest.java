package io.factsheet.evidence.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.model.Quote;
import io.factsheet.model.QuoteMatch;
import org.junit.jupiter.api.Test;

/** Long texts that would take an algorithm of more than linear time until tomorrow. */
class HostileTextTest {
  private static final int LONG = 1 << 20;

  @Test
  void megabyteWithoutSpace() {
    String text = "a".repeat(LONG);

    assertThat(find(text, "a".repeat(LONG / 2))).isInstanceOf(Placement.Severed.class);
    assertThat(find(text, "a".repeat(LONG / 2) + "b")).isInstanceOf(Placement.Absent.class);
    assertThat(find(text, text)).isEqualTo(new Placement.Found(QuoteMatch.EXACT, 0, LONG));
  }

  @Test
  void severedPassageOfLongWordIsShort() {
    assertThat(find("x".repeat(LONG), "xxx"))
        .isInstanceOfSatisfying(
            Placement.Severed.class,
            severed -> assertThat(severed.whole().text()).hasSizeLessThan(200));
  }

  @Test
  void manyRepeats() {
    String text = "to be or ".repeat(LONG / 9);

    assertThat(find(text, "to be or to be or to be"))
        .isInstanceOfSatisfying(
            Placement.Repeated.class,
            repeated -> {
              assertThat(repeated.times()).isEqualTo(LONG / 9 - 2);
              assertThat(repeated.starts()).startsWith(0, 9, 18);
            });
    assertThat(find(text, "to be or ".repeat(LONG / 20) + "not"))
        .isInstanceOf(Placement.Absent.class);
  }

  @Test
  void marksWithoutEndOnOneLetter() {
    // Marks of two combining classes, the higher ones first: each would sink past all of them.
    String text = "a" + "\u0301".repeat(LONG / 2) + "\u0323".repeat(LONG / 2) + " end";

    assertThat(find(text, "end"))
        .isEqualTo(new Placement.Found(QuoteMatch.EXACT, LONG + 2, LONG + 5));
    assertThat(find(text, "a")).isInstanceOf(Placement.Severed.class);
  }

  @Test
  void spacesAndWhatTakesNoRoom() {
    String text = "up" + " \u200b".repeat(LONG / 2) + "to 150";

    assertThat(find(text, "up to 150"))
        .isEqualTo(new Placement.Found(QuoteMatch.NORMALIZED, 0, LONG + 8));
    assertThat(find("\u202e".repeat(LONG), "up to")).isEqualTo(new Placement.Absent(null));
    assertThat(find(text, " ".repeat(LONG))).isEqualTo(new Placement.Absent(null));
  }

  @Test
  void digitsWithoutEnd() {
    String text = "1,000 ".repeat(LONG / 6);

    assertThat(find(text, "000 1")).isInstanceOf(Placement.Severed.class);
    assertThat(find("9".repeat(LONG), "99")).isInstanceOf(Placement.Severed.class);
  }

  @Test
  void surrogatesWithoutTheirHalves() {
    assertThat(find("\ud83d".repeat(LONG), "\ude00")).isEqualTo(new Placement.Absent(null));
    assertThat(find("\ude00".repeat(1000) + " end", "end"))
        .isEqualTo(new Placement.Found(QuoteMatch.EXACT, 1001, 1004));
  }

  @Test
  void charactersThatBecomeMoreWhenTakenApart() {
    String text = "\u1f82".repeat(LONG / 4) + " \ufb03".repeat(LONG / 4) + " end";

    assertThat(find(text, "ffi end"))
        .isEqualTo(new Placement.Found(QuoteMatch.NORMALIZED, LONG / 4 * 3 - 1, LONG / 4 * 3 + 4));
  }

  private static Placement find(String text, String quote) {
    return SourceText.of(text).find(new Quote(quote, null));
  }
}
