package io.factsheet.pipeline;

import io.factsheet.model.Source;
import io.factsheet.store.Entry;
import io.factsheet.store.Outcome;
import io.factsheet.store.Put;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a submission goes: into the store, or nowhere. */
interface Sink extends AutoCloseable {
  /**
   * Adds an article.
   *
   * @param supersedes the id of the article that it takes the place of, if any, which is known
   */
  Outcome put(Source source, @Nullable String supersedes);

  /** The article that one takes the place of, of the store or of this submission. */
  Optional<String> predecessor(String id);

  /** A source of the store, or of this submission. */
  Optional<Source> source(String id);

  Put put(Entry entry, long index);

  /** Whether what was put is now kept. */
  boolean commit();

  @Override
  void close();
}
