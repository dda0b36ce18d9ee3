package io.factsheet.pipeline;

import io.factsheet.intake.IntakeLimits;
import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.intake.SubmissionFormat;
import io.factsheet.intake.SubmissionReader;
import io.factsheet.intake.SubmittedSource;
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
   * @throws RefusedSourceException where it is known with another text, or cannot take the place of
   *     the one that it names
   */
  public void add(SubmittedSource submitted) throws RefusedSourceException {
    Source source = submitted.source();
    if (submitted.supersedes() != null) {
      checkSuccession(source.id(), submitted.supersedes());
    }
    if (sink.put(source, submitted.supersedes()) == Outcome.CONFLICT) {
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

  private void checkSuccession(String id, String supersedes) throws RefusedSourceException {
    Optional<String> earlier = Optional.of(supersedes);
    while (earlier.isPresent() && !earlier.get().equals(id)) {
      earlier = sink.predecessor(earlier.get());
    }
    if (earlier.isPresent()) {
      throw wrongSuccession(
          supersedes,
          supersedes.equals(id)
              ? "The source \"" + id + "\" supersedes itself."
              : "The source \"" + supersedes + "\" supersedes \"" + id + "\", not the reverse.",
          "Name the older version in \"supersedes\" of the newer one, and leave it out there.");
    }
    if (sink.source(supersedes).isEmpty()) {
      throw wrongSuccession(
          supersedes,
          "The source that \"" + id + "\" supersedes is not known.",
          "Mend the id, or list the older version before the newer one.");
    }
  }

  private static RefusedSourceException wrongSuccession(String found, String message, String mend) {
    return new RefusedSourceException(
        List.of(
            new Finding(
                Rule.SOURCE_SUPERSEDES,
                "supersedes",
                found,
                "the id of an older version of the article",
                message,
                mend)),
        false);
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
