package io.factsheet.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  @Test
  void rowsComeWithoutCommentsAndHeader() {
    assertThat(Table.parse("a.tsv", "# why\ncode\tname\n\nA\tx\n# and\nB\t\n"))
        .containsExactly(List.of("A", "x"), List.of("B", ""));
  }

  @Test
  void listMayBeEmpty() {
    assertThat(Table.list("")).isEmpty();
    assertThat(Table.list("a|b c")).containsExactly("a", "b c");
  }

  @Test
  void rowOfAnotherLengthNamesItsLine() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Table.parse("a.tsv", "code\tname\nA\n"))
        .withMessage("a.tsv, line 2: 1 columns, expected 2");
  }

  @Test
  void missingFileIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Table.rows("gazetteer/none.tsv"))
        .withMessageContaining("gazetteer/none.tsv");
  }
}
