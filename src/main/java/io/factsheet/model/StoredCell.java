package io.factsheet.model;

import java.util.List;
import java.util.Map;

/** Where a cell of the flat exports is found in what is stored of a fact. */
public sealed interface StoredCell {

  /** Beside the canonical JSON, under the name of the column. */
  record Kept() implements StoredCell {}

  /**
   * In the canonical JSON.
   *
   * @param names the key there, and former ones, of which older facts have one
   */
  record InJson(List<String> names, JsonCell cell) implements StoredCell {
    public InJson {
      names = List.copyOf(names);
    }
  }

  /**
   * Told by another value.
   *
   * @param names the key of that value in the canonical JSON, and former ones; none where all facts
   *     are told the same
   * @param classes what each value tells
   * @param otherwise what all others tell
   */
  record Classified(List<String> names, Map<String, String> classes, String otherwise)
      implements StoredCell {
    public Classified {
      names = List.copyOf(names);
      classes = Map.copyOf(classes);
    }
  }
}
