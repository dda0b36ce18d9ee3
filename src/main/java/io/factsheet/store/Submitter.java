package io.factsheet.store;

import org.jspecify.annotations.Nullable;

/**
 * Who puts facts in.
 *
 * @param name of a feed or of the holder of a token: what each sent last is remembered by it
 * @param run the pull of a feed that this is part of
 */
public record Submitter(String name, @Nullable Long run) {}
