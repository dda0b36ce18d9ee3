package io.factsheet.export;

import java.util.List;
import java.util.Optional;

/** All formats there are. */
public final class Formats {
  /** In the order in which a release makes them: the workbook cites the CSV file before it. */
  public static final List<Format> ALL =
      List.of(new CsvFormat(), new JsonFormat(), new NdjsonFormat(), new XlsxFormat());

  private Formats() {}

  public static Optional<Format> byExtension(String extension) {
    return ALL.stream().filter(format -> format.extension().equals(extension)).findFirst();
  }
}
