package io.factsheet.schema;

import io.factsheet.model.Quote;
import io.factsheet.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact as far as it could be read: what is missing or wrong is null or left out, and a finding
 * has said so.
 *
 * @param values by field name, in canonical order
 */
public record Draft(
    @Nullable String id,
    @Nullable String sourceId,
    @Nullable Quote quote,
    List<Quote> context,
    Map<String, Value> values) {
  public Draft {
    context = List.copyOf(context);
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
