package io.factsheet.export;

import io.factsheet.model.Release;
import io.factsheet.model.ReleasedFact;
import io.factsheet.model.Source;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Dictionary;
import io.factsheet.schema.Survey;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file is made of.
 *
 * @param dictionary what the columns mean
 * @param release with those of its files that are already made, so that one can cite another's
 *     checksum; its counts are those of {@code facts} and {@code sources}
 * @param facts in the order of the release; going through them fails where they are not as many
 * @param sources of these facts, by id, without text; likewise
 * @param changes since the release before; none in the first
 */
public record Content(
    Dataset dataset,
    Dictionary dictionary,
    Release release,
    Rows<ReleasedFact> facts,
    Rows<Source> sources,
    Rows<CellChange> changes) {
  public Content {
    facts = facts.exactly(release.facts());
    sources = sources.exactly(release.sources());
  }

  /** With the columns as the descriptor has them. */
  public Content(
      Dataset dataset,
      Release release,
      Rows<ReleasedFact> facts,
      Rows<Source> sources,
      Rows<CellChange> changes) {
    this(dataset, Dictionary.of(dataset), release, facts, sources, changes);
  }

  /** The same, with a dictionary that is true of all these facts; goes through them once. */
  public Content surveyed() throws IOException {
    Survey survey = new Survey(dictionary);
    cells().forEach(survey::see);
    return new Content(dataset, survey.dictionary(), release, facts, sources, changes);
  }

  /** The same, when more of the files are made. */
  public Content with(Release made) {
    return new Content(dataset, dictionary, made, facts, sources, changes);
  }

  /** The facts as flat rows, one cell for each of the dataset's columns. */
  Rows<List<@Nullable Object>> cells() {
    return facts.map(dataset::row);
  }
}
