package io.factsheet.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountedUnitsTest {
  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void aLanguageHasNounsForEachGroupAndForNoOther(String tag) {
    Lexicon lexicon = Language.of(tag).orElseThrow().lexicon();

    assertThat(lexicon.groups())
        .containsExactlyInAnyOrderElementsOf(
            CountedUnits.NAMES.stream().filter(CountedUnits::isNoun).toList());
  }
}
