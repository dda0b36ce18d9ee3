package io.factsheet.store;

import io.factsheet.model.Source;

/**
 * A version of a fact, with its source.
 *
 * @param source without its text
 */
public record StoredFact(Revision revision, Source source) {}
