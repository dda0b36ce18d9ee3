package io.factsheet.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That a fact was removed from all releases for legal reasons.
 *
 * @param reason for readers
 * @param files that were made again without it, by release and in their order
 */
public record Removal(String factId, Instant at, @Nullable String reason, List<Remade> files) {
  public Removal {
    files = List.copyOf(files);
  }

  /**
   * A file of a release that is another since.
   *
   * @param sha256 null where the file is gone
   */
  public record Remade(int release, String name, String sha256Before, @Nullable String sha256) {}
}
