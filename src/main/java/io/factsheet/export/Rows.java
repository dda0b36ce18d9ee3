package io.factsheet.export;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** Rows that can be gone through from the start, more than once, one at a time. */
@FunctionalInterface
public interface Rows<T> {
  void forEach(Consumer<? super T> consumer) throws IOException;

  /** Rows that are at hand. */
  static <T> Rows<T> of(List<T> rows) {
    return consumer -> {
      for (T row : rows) {
        consumer.accept(row);
      }
    };
  }

  /** These rows, each turned into another form as it comes by. */
  default <R> Rows<R> map(Function<? super T, ? extends R> form) {
    return consumer -> forEach(row -> consumer.accept(form.apply(row)));
  }

  /** How many there are; goes through them. */
  default long count() throws IOException {
    long[] seen = {0};
    forEach(row -> seen[0]++);
    return seen[0];
  }

  /** These rows, failing where there are more or fewer: a file must not be short unnoticed. */
  default Rows<T> exactly(long expected) {
    return consumer -> {
      var counting =
          new Consumer<T>() {
            long seen;

            @Override
            public void accept(T row) throws IOException {
              if (++seen > expected) {
                throw new IOException("More rows than the " + expected + " announced");
              }
              consumer.accept(row);
            }
          };
      forEach(counting);
      if (counting.seen < expected) {
        throw new IOException("Only " + counting.seen + " rows of the " + expected + " announced");
      }
    };
  }

  /** Takes one row. */
  @FunctionalInterface
  interface Consumer<T> {
    void accept(T row) throws IOException;
  }
}
