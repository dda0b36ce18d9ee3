package io.factsheet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bars that the checks must clear: what they refuse wrongly and what they take wrongly. */
class CorpusTest {
  private static final double FALSE_ACCEPTS = 0.005;
  private static final double FALSE_REFUSALS = 0.02;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/evidence/corpus.txt",
        "/evidence/held-out.txt",
        "/evidence/held-out-2.txt",
        "/evidence/held-out-3.txt",
        "/evidence/held-out-4.txt",
        "/evidence/held-out-5.txt",
        "/evidence/held-out-6.txt"
      })
  void clearsTheBars(String resource) {
    Scoring scoring = Scoring.of(resource);
    System.out.println(resource + "\n" + scoring.table());
    String mistakes = String.join("\n", scoring.mistakes());
    assertThat(scoring.falseRefusals()).as(mistakes).isLessThanOrEqualTo(FALSE_REFUSALS);
    assertThat(scoring.falseAccepts()).as(mistakes).isLessThanOrEqualTo(FALSE_ACCEPTS);
  }
}
