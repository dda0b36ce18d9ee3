package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void aReleaseIsTheseVeryBytes() throws IOException {
    assertThat(SmallRelease.bytes(new CsvFormat(), SmallRelease.content()))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(SmallRelease.resource("grain_shipments.csv"));
  }

  @Test
  void everyCellCanBeReadBack() throws IOException {
    CsvFormat.write(Nasty.COLUMNS, Rows.of(Nasty.ROWS), out);
    List<List<String>> expected = new ArrayList<>();
    expected.add(Nasty.COLUMNS.stream().map(column -> column.name()).toList());
    for (List<@Nullable Object> row : Nasty.ROWS) {
      List<String> cells = new ArrayList<>();
      for (Object cell : row) {
        cells.add(Objects.requireNonNullElse(PlainText.of(cell), ""));
      }
      expected.add(cells);
    }
    try (var csv = CsvReader.builder().ofCsvRecord(out.toString(StandardCharsets.UTF_8))) {
      assertThat(csv.stream())
          .map(line -> line.getFields().stream().map(FormulaGuard::unguard).toList())
          .isEqualTo(expected);
    }
  }

  @Test
  void numbersAreNeverGuardedNorGivenAnExponent() throws IOException {
    assertThat(cell(new BigDecimal("-1E+3"))).isEqualTo("-1000");
    assertThat(cell(new BigDecimal("1E-7"))).isEqualTo("0.0000001");
    assertThat(cell(-5L)).isEqualTo("-5");
  }

  @Test
  void whatCannotBeWrittenFails() {
    assertThatThrownBy(() -> cell("half \uD83D of a pair"))
        .isInstanceOf(CharacterCodingException.class);
    assertThatThrownBy(() -> cell(new BigDecimal("1E+1000000000")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1000000000");
  }

  @Test
  void aFullDiskIsAnIoException() {
    var disk =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    assertThatThrownBy(() -> CsvFormat.write(Nasty.COLUMNS, Rows.of(Nasty.ROWS), disk))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("No space left on device");
  }

  private String cell(Object cell) throws IOException {
    out.reset();
    List<@Nullable Object> row = Arrays.asList(cell);
    CsvFormat.write(Nasty.COLUMNS.subList(0, 1), Rows.of(List.of(row)), out);
    String csv = out.toString(StandardCharsets.UTF_8);
    assertThat(csv).startsWith("id\r\n").endsWith("\r\n");
    return csv.substring("id\r\n".length(), csv.length() - "\r\n".length());
  }
}
