package io.factsheet.pipeline;

import io.factsheet.model.Source;
import io.factsheet.store.Entry;
import io.factsheet.store.Outcome;
import io.factsheet.store.Put;
import io.factsheet.store.UnitOfWork;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts into the store, all or nothing. */
record StoreSink(UnitOfWork work) implements Sink {
  @Override
  public Outcome put(Source source, @Nullable String supersedes) {
    return work.put(source, supersedes);
  }

  @Override
  public Optional<String> predecessor(String id) {
    return work.predecessor(id);
  }

  @Override
  public Optional<Source> source(String id) {
    return work.source(id);
  }

  @Override
  public Put put(Entry entry, long index) {
    return work.put(entry, index);
  }

  @Override
  public boolean commit() {
    work.commit();
    return true;
  }

  @Override
  public void close() {
    work.close();
  }
}
