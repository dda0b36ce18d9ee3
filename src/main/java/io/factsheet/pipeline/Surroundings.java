package io.factsheet.pipeline;

import io.factsheet.evidence.quote.Placement;
import io.factsheet.evidence.quote.SourceText;
import io.factsheet.model.Quote;
import io.factsheet.model.Source;
import io.factsheet.schema.CanonicalForm;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Entry;
import java.util.Optional;

/** A quote with the words around it: as much of an article as readers without a role may see. */
public record Surroundings(String before, String quote, String after) {
  /** In Unicode code points, on either side. */
  private static final int REACH = 200;

  /** Of the quote of a fact; empty where the text of its source is not here. */
  static Optional<Surroundings> of(Entry fact, Source source, Dataset dataset) {
    String text = source.text();
    if (text == null) {
      return Optional.empty();
    }
    int start = fact.assessment().quoteStart();
    Quote quote = new CanonicalForm(dataset).read(fact.value(), start).quote();
    // A quote that stands there but for spacing may be longer or shorter than its words there.
    if (!(SourceText.of(text).find(quote) instanceof Placement.Found found)) {
      return Optional.empty();
    }
    int[] points = text.codePoints().toArray();
    int end = found.end();
    int from = Math.max(0, start - REACH);
    int to = Math.min(points.length, end + REACH);
    return Optional.of(
        new Surroundings(
            new String(points, from, start - from),
            new String(points, start, end - start),
            new String(points, end, to - end)));
  }
}
