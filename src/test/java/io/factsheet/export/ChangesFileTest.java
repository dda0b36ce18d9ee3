package io.factsheet.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesFileTest {
  @Test
  void cellsStandAsInTheCsvFile() throws IOException {
    assertThat(text(SmallRelease.content().changes()))
        .isEqualTo(SmallRelease.resource("changes.csv"));
  }

  @Test
  void noChangesAreAFileToo() throws IOException {
    assertThat(text(Rows.of(List.of()))).isEqualTo("fact_id,field,old,new,kind,reason,role\r\n");
  }

  private static String text(Rows<CellChange> changes) throws IOException {
    var out = new ByteArrayOutputStream();
    ChangesFile.write(changes, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
