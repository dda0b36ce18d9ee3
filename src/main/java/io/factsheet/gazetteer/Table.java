package io.factsheet.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of tab-separated values on the class path. Lines that begin with {@code #} are comments,
 * the first other line names the columns, and {@code |} stands between the values of a list.
 */
final class Table {
  private Table() {}

  /** The rows, each as long as the header. */
  static List<List<String>> rows(String resource) {
    return parse(resource, text(resource));
  }

  static List<List<String>> parse(String resource, String text) {
    var rows = new ArrayList<List<String>>();
    int columns = -1;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (columns < 0) {
        columns = cells.size();
        continue;
      }
      if (cells.size() != columns) {
        throw new IllegalStateException(
            "%s, line %d: %d columns, expected %d"
                .formatted(resource, number, cells.size(), columns));
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The values of a list cell; an empty cell has none. */
  static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private static String text(String resource) {
    try (InputStream in = Table.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }
}
