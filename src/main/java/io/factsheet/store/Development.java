package io.factsheet.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a fact between two editions.
 *
 * @param before as the earlier edition has it; null where it has not
 * @param revisions every revision since, the first one first, each with its source as the later
 *     edition knows it: the one that was the newest at the earlier edition, if any, and those that
 *     came after it, up to the later edition
 */
public record Development(@Nullable StoredFact before, List<StoredFact> revisions) {
  public Development {
    revisions = List.copyOf(revisions);
  }

  public String factId() {
    return revisions.getFirst().revision().factId();
  }

  /** Whether the later edition has the fact. */
  public boolean isThere() {
    return !revisions.getLast().revision().standing().withdrawn();
  }
}
