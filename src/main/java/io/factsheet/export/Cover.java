package io.factsheet.export;

import java.util.List;

/**
 * The first sheet of a workbook: what it is, and how to use it.
 *
 * @param entries a line each
 */
record Cover(String title, List<Entry> entries) {
  Cover {
    entries = List.copyOf(entries);
  }

  /**
   * @param text a String, or an Integer or LocalDate that stays one in its cell
   */
  record Entry(String label, Object text) {}
}
