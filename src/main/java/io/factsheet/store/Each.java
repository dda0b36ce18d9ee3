package io.factsheet.store;

/** Takes one row at a time, and may fail in its own way. */
@FunctionalInterface
public interface Each<T, X extends Exception> {
  void accept(T row) throws X;
}
