package io.factsheet.store;

import org.jspecify.annotations.Nullable;

/** Finds the event that a fact is a row of, in its canonical JSON. */
@FunctionalInterface
public interface EventOf {
  /** The event's name; null where the fact has none. */
  @Nullable String event(String dataset, String value);
}
