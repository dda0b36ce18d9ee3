package io.factsheet.pipeline;

import io.factsheet.intake.IntakeLimits;
import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.intake.SubmissionFormat;
import io.factsheet.intake.SubmissionReader;
import io.factsheet.intake.TooManyFactsException;
import io.factsheet.model.Finding;
import io.factsheet.model.Rule;
import io.factsheet.model.Source;
import io.factsheet.schema.Dataset;
import io.factsheet.store.Outcome;
import io.factsheet.validate.Article;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts and sources on their way in, of one file or of several that belong together. Sound facts
 * are kept beside refused ones, when it is committed; nothing is kept when it is closed before.
 */
public final class Submission implements AutoCloseable {
  /** Facts come sorted by article as a rule; a few are held ready for those that do not. */
  private static final int ARTICLES_HELD = 64;

  private final Sink sink;
  private final Ingest ingest;
  private final IntakeLimits limits;
  private final Map<String, Optional<Article>> articles =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Article>> eldest) {
          return size() > ARTICLES_HELD;
        }
      };

  Submission(Sink sink, Ingest ingest, IntakeLimits limits) {
    this.sink = sink;
    this.ingest = ingest;
    this.limits = limits;
  }

  /**
   * Adds an article.
   *
   * @throws RefusedSourceException where it is known with another text
   */
  public void add(Source source) throws RefusedSourceException {
    if (sink.put(source) == Outcome.CONFLICT) {
      Finding conflict =
          new Finding(
              Rule.SOURCE_TEXT_DIFFERS,
              "text",
              source.id(),
              null,
              "The source \"" + source.id() + "\" is known with another text.",
              "Give another text another id.");
      throw new RefusedSourceException(List.of(conflict), true);
    }
    articles.remove(source.id());
  }

  /**
   * Reads facts of one dataset.
   *
   * @param resultLimit how many results the answer lists
   * @throws MalformedSubmissionException where nothing of the body can be trusted
   * @throws TooManyFactsException where it holds more than is permitted
   * @throws RefusedSourceException where a source in it is wrong
   */
  public Answer read(Dataset dataset, InputStream body, SubmissionFormat format, int resultLimit)
      throws IOException,
          MalformedSubmissionException,
          TooManyFactsException,
          RefusedSourceException {
    Results results = new Results(resultLimit);
    SubmissionReader.read(
        body,
        format,
        limits,
        new FactTaker(dataset, ingest.validator(dataset), this, sink, results));
    return new Answer(results.counts(), results.listed());
  }

  /** Keeps what was accepted; says whether it is kept, which it never is in a rehearsal. */
  public boolean commit() {
    return sink.commit();
  }

  @Override
  public void close() {
    sink.close();
  }

  /** A source of this submission or of the store. */
  @Nullable Article article(String id) {
    return articles.computeIfAbsent(id, one -> sink.source(one).map(Article::new)).orElse(null);
  }
}
