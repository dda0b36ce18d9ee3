package io.factsheet.pipeline;

import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Source;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Revision;
import java.util.List;
import java.util.Optional;

/**
 * A fact with its evidence and all that became of it.
 *
 * @param released as the latest release has it; empty where it has not
 * @param source without its text
 * @param quote of the newest revision, with some words around it; empty where the text is not here
 * @param revisions the first one first
 */
public record FactHistory(
    Dataset dataset,
    String id,
    Optional<ReleasedFact> released,
    Source source,
    Optional<Surroundings> quote,
    List<Revision> revisions) {
  public FactHistory {
    revisions = List.copyOf(revisions);
  }
}
