package io.factsheet.http.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ByteRangeTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/http/ranges.csv", emptyValue = "", quoteCharacter = '"')
  void readsTheField(String field, long size, String expected) {
    Optional<ByteRange> range = ByteRange.parse(field, size);

    String answered =
        range
            .map(one -> one.isSatisfiable() ? one.first() + "+" + one.length() : "none")
            .orElse("whole");
    assertThat(answered).isEqualTo(expected);
  }

  @Property
  void staysWithinTheFile(
      @ForAll @LongRange(min = 0) long from,
      @ForAll @LongRange(min = 0) long to,
      @ForAll @LongRange(min = 0, max = 1L << 40) long size) {
    ByteRange.parse("bytes=" + from + "-" + to, size)
        .filter(ByteRange::isSatisfiable)
        .ifPresent(
            range -> {
              assertThat(range.first()).isEqualTo(from).isLessThan(size);
              assertThat(range.length()).isPositive().isLessThanOrEqualTo(size - from);
              assertThat(range.length() - 1).isLessThanOrEqualTo(to - from);
            });
  }

  @Test
  void namesThePart() {
    assertThat(new ByteRange(500, 500).contentRange(1000)).isEqualTo("bytes 500-999/1000");
    assertThat(new ByteRange(1000, 0).contentRange(1000)).isEqualTo("bytes */1000");
  }
}
