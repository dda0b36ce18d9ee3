package io.factsheet.store;

/** Tells whether what was vouched for is still what a fact says. */
@FunctionalInterface
public interface SameWords {
  /** Whether a field and the quote are the same in two canonical forms of a fact. */
  boolean in(String dataset, String field, String before, String after);
}
