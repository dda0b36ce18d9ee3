package io.factsheet.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One claim, made by one source, in one dataset.
 *
 * @param id the submitter's, or derived; never changes once stored
 * @param context further quotes of the same source, which carry other fields than the figure
 * @param values by field name, of the dataset's own fields and of the envelope; a field without a
 *     value is not in it
 */
public record Fact(
    String dataset,
    String id,
    String sourceId,
    Quote quote,
    List<Quote> context,
    Map<String, Value> values) {
  public Fact {
    context = List.copyOf(context);
    // Not Map.copyOf: its iteration order changes from one JVM to the next.
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
