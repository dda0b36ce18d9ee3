package io.factsheet.store;

/**
 * Says a stored fact as it is said today: its descriptor may have changed since, and a field may
 * have another name now. Whether a fact says anything new is asked of that form.
 */
@FunctionalInterface
public interface Restating {
  /** Where no descriptor ever changed. */
  Restating NONE = (dataset, value) -> value;

  /** The canonical JSON of today for one of any time. */
  String today(String dataset, String value);
}
