package io.factsheet.store;

import io.factsheet.model.Agreement;
import io.factsheet.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A version of a fact, with its source.
 *
 * @param seq the place of the version among all, which names it
 * @param source without its text
 * @param agreement how its figure stands beside others in the release it was read from; null where
 *     it is not compared, and outside of releases
 */
public record StoredFact(
    long seq, Revision revision, Source source, @Nullable Agreement agreement) {}
