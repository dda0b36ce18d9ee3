package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
  private final List<Integer> seen = new ArrayList<>();

  @Test
  void asManyRowsAsAnnouncedPass() throws IOException {
    Rows<Integer> rows = Rows.of(List.of(1, 2, 3)).exactly(3);
    rows.forEach(seen::add);
    rows.forEach(seen::add);
    assertThat(seen).containsExactly(1, 2, 3, 1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 4})
  void moreOrFewerFail(int announced) {
    assertThatThrownBy(() -> Rows.of(List.of(1, 2, 3)).exactly(announced).forEach(seen::add))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("announced");
    assertThat(seen).hasSizeLessThanOrEqualTo(announced);
  }

  @Test
  void mappedRowsComeOneByOne() throws IOException {
    Rows<Integer> rows =
        consumer -> {
          consumer.accept(1);
          assertThat(seen).containsExactly(10);
          consumer.accept(2);
        };
    rows.map(row -> row * 10).forEach(seen::add);
    assertThat(seen).containsExactly(10, 20);
  }
}
