package io.factsheet.schema;

import io.factsheet.field.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a dictionary against the rows of a release, and takes back what they do not keep.
 *
 * <p>A fact keeps the rules of the day it came in: where a descriptor has since demanded a field,
 * dropped a category or drawn a limit closer, older rows may not obey. What is said of the columns
 * of a release must be true of all its rows.
 */
public final class Survey {
  private final Dictionary declared;
  private final List<Cells> found;

  /** The columns of which anything is said. */
  private final int[] columns;

  public Survey(Dictionary declared) {
    this.declared = declared;
    this.found =
        new ArrayList<>(declared.entries().stream().map(entry -> entry.column().cells()).toList());
    this.columns =
        IntStream.range(0, found.size()).filter(i -> !found.get(i).equals(Cells.ANY)).toArray();
  }

  /**
   * Looks at a row.
   *
   * @param cells one for each entry of the dictionary
   */
  public void see(List<@Nullable Object> cells) {
    for (int i : columns) {
      found.set(i, found.get(i).allowing(cells.get(i)));
    }
  }

  /** The dictionary as all rows seen so far keep it. */
  public Dictionary dictionary() {
    List<Dictionary.Entry> entries = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      entries.add(declared.entries().get(i).with(found.get(i)));
    }
    return new Dictionary(entries);
  }
}
