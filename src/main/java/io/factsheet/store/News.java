package io.factsheet.store;

import org.jspecify.annotations.Nullable;

/**
 * A fact that a unit of work makes known, or makes say otherwise.
 *
 * @param value its canonical JSON
 * @param former what it said before; null where it was not known
 */
public record News(String factId, String value, @Nullable String former) {}
