package io.factsheet.pipeline;

import io.factsheet.evidence.Verdict;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Source;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Conflict;
import io.factsheet.store.HeldFact;
import io.factsheet.store.Revision;
import java.util.List;
import java.util.Optional;

/**
 * A fact with its evidence and all that became of it.
 *
 * @param released as the latest release has it; empty where it has not
 * @param source without its text
 * @param successor the id of the article that takes the place of the source; empty where none does
 * @param quote of the newest revision, with some words around it; empty where the text is not here
 * @param verdicts what the words say today of the newest revision's fields; empty where the text is
 *     not here
 * @param revisions the first one first; none of a fact that is only in a held run
 * @param conflicts submissions that contradict what editors have made of it, the oldest first
 * @param held what runs would make of it that wait for an editor
 */
public record FactHistory(
    Dataset dataset,
    String id,
    Optional<ReleasedFact> released,
    Source source,
    Optional<String> successor,
    Optional<Surroundings> quote,
    List<Verdict> verdicts,
    List<Revision> revisions,
    List<Conflict> conflicts,
    List<HeldFact> held) {
  public FactHistory {
    verdicts = List.copyOf(verdicts);
    revisions = List.copyOf(revisions);
    conflicts = List.copyOf(conflicts);
    held = List.copyOf(held);
  }
}
