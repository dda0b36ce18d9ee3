package io.factsheet.model;

import java.util.List;

/**
 * Where a cell of the flat exports is found in the canonical JSON of a field's value, told so that
 * any database can look there.
 */
public sealed interface JsonCell {
  /** The value itself. */
  At SELF = new At(List.of());

  /** The value has it under this key. */
  static At at(String key) {
    return new At(List.of(key));
  }

  /** The text, number or flag that keys lead to, one after another; empty where they do not. */
  record At(List<String> path) implements JsonCell {
    public At {
      path = List.copyOf(path);
    }
  }

  /** The first possible day of a date: of a text as {@link DateSpan} writes it, or of an object. */
  record Earliest(At date) implements JsonCell {}

  /** The last possible day of a date. */
  record Latest(At date) implements JsonCell {}

  /** The code of the {@link Precision} of the least exact of some dates. */
  record LeastPrecision(List<At> dates) implements JsonCell {
    public LeastPrecision {
      dates = List.copyOf(dates);
    }
  }

  /**
   * The same cell of each item of a list, or the item itself where it is no object. An item without
   * it leaves its place empty; where all do, the cell is empty.
   */
  record Joined(At item, String separator) implements JsonCell {}
}
