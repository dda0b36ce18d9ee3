package io.factsheet.gazetteer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the currencies together from CLDR's table and ours of further signs and words. */
final class Currencies {
  private static final String CURRENCIES = "gazetteer/cldr/currencies.tsv";
  private static final String WORDS = "gazetteer/currency-words.tsv";

  private Currencies() {}

  /** By code, in the order of the table. */
  static Map<String, Currency> read() {
    var further = new HashMap<String, List<String>>();
    for (List<String> row : Table.rows(WORDS)) {
      further.put(row.get(0), row);
    }
    var currencies = new LinkedHashMap<String, Currency>();
    for (List<String> row : Table.rows(CURRENCIES)) {
      currencies.put(row.get(0), currency(row, further.remove(row.get(0))));
    }
    if (!further.isEmpty()) {
      throw new IllegalStateException(WORDS + ": no currency has the code " + further.keySet());
    }
    return currencies;
  }

  private static Currency currency(List<String> row, @Nullable List<String> further) {
    return new Currency(
        row.get(0),
        row.get(1),
        row.get(2),
        row.get(3),
        union(row.get(4), further == null ? "" : further.get(1)),
        union(row.get(5), further == null ? "" : further.get(2)),
        Integer.parseInt(row.get(6)),
        row.get(7).isEmpty() ? null : LocalDate.parse(row.get(7)),
        Table.list(row.get(8)));
  }

  private static List<String> union(String cell, String further) {
    var values = new LinkedHashSet<>(Table.list(cell));
    values.addAll(Table.list(further));
    return List.copyOf(values);
  }
}
