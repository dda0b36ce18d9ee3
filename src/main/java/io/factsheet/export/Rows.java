package io.factsheet.export;

import java.io.IOException;

/** Rows that can be gone through from the start, more than once, one at a time. */
@FunctionalInterface
public interface Rows<T> {
  void forEach(Consumer<? super T> consumer) throws IOException;

  /** Takes one row. */
  @FunctionalInterface
  interface Consumer<T> {
    void accept(T row) throws IOException;
  }
}
