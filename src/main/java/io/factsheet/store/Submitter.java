package io.factsheet.store;

import io.factsheet.model.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who puts facts in, or changes them.
 *
 * @param name of a feed or of the holder of a token: what each sent last is remembered by it
 * @param role of the token; null for a feed
 * @param run the pull of a feed that this is part of
 */
public record Submitter(String name, @Nullable Role role, @Nullable Long run) {
  /** A feed, or somebody whose role does not matter. */
  public Submitter(String name, @Nullable Long run) {
    this(name, null, run);
  }
}
