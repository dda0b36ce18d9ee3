package io.factsheet.pipeline;

import io.factsheet.model.Source;
import io.factsheet.store.Entry;
import io.factsheet.store.Outcome;
import io.factsheet.store.Put;
import java.util.Optional;

/** Where a submission goes: into the store, or nowhere. */
interface Sink extends AutoCloseable {
  Outcome put(Source source);

  /** A source of the store, or of this submission. */
  Optional<Source> source(String id);

  Put put(Entry entry, long index);

  /** Whether what was put is now kept. */
  boolean commit();

  @Override
  void close();
}
