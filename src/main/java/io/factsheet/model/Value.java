package io.factsheet.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fact says in one field. Which kinds fit a field is its type's to say. */
public sealed interface Value {

  /** Words: of a text, url or category field. */
  record Text(String text) implements Value {}

  /** A whole number, within ±(2⁶³−1). */
  record Whole(long number) implements Value {}

  /** A decimal number, exact. */
  record Decimal(BigDecimal number) implements Value {}

  /** Yes or no. */
  record Flag(boolean yes) implements Value {}

  /**
   * A country or organisation, or an actor that has a name only ("Western allies").
   *
   * @param code ISO 3166-1 alpha-3 or the organisation's; null for a name without a code
   */
  record Actor(@Nullable String code, String name) implements Value {}

  /**
   * A date as exactly as it is known, from its first to its last possible day.
   *
   * @param asStated the words of the source, where kept
   */
  record Date(DateSpan span, @Nullable String asStated, @Nullable DateBasis basis)
      implements Value {}

  /**
   * A stretch of time.
   *
   * @param end null where the end is open
   */
  record Period(Date start, @Nullable Date end, @Nullable String asStated) implements Value {}

  /**
   * A figure with what its words commit to.
   *
   * @param value the figure the source names; null for range, vague and not_stated
   * @param low the lower bound the words commit to (exclusive for more_than), or null
   * @param high the upper bound the words commit to (exclusive for less_than), or null
   * @param currency ISO 4217, for money; else null
   */
  record Quantity(
      @Nullable BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      Qualifier qualifier,
      @Nullable String asStated,
      @Nullable String currency)
      implements Value {}

  /** Several values of one kind, in the order given. */
  record Several(List<Value> values) implements Value {
    public Several {
      values = List.copyOf(values);
    }
  }
}
