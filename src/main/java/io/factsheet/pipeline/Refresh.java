package io.factsheet.pipeline;

import io.factsheet.intake.MalformedSubmissionException;
import io.factsheet.intake.SubmittedSource;
import io.factsheet.intake.TooManyFactsException;
import io.factsheet.model.Finding;
import io.factsheet.model.Rule;
import io.factsheet.model.Run;
import io.factsheet.refresh.BrokenFeedException;
import io.factsheet.refresh.Delivery;
import io.factsheet.refresh.Feed;
import io.factsheet.refresh.FeedFolder;
import io.factsheet.refresh.FeedFolder.FactFile;
import io.factsheet.refresh.Gates;
import io.factsheet.refresh.Tripped;
import io.factsheet.schema.Dataset;
import io.factsheet.schema.Datasets;
import io.factsheet.store.Locks;
import io.factsheet.store.Store;
import io.factsheet.store.StoreException;
import io.factsheet.store.Submitter;
import io.factsheet.store.Tally;
import io.factsheet.store.UnitOfWork;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Pulls feeds: reads, validates, stores, releases, and records each run. A feed is taken as a
 * whole: one file that cannot be read, and nothing of it is stored, and the last release stays up.
 */
public final class Refresh {
  private final Store store;
  private final Datasets datasets;
  private final Ingest ingest;
  private final Publish publish;
  private final Gates gates;
  private final Clock clock;
  private final Map<String, Feed> feeds;

  public Refresh(
      Store store,
      Datasets datasets,
      Ingest ingest,
      Publish publish,
      Gates gates,
      Clock clock,
      Collection<Feed> feeds) {
    this.store = store;
    this.datasets = datasets;
    this.ingest = ingest;
    this.publish = publish;
    this.gates = gates;
    this.clock = clock;
    this.feeds = new TreeMap<>();
    feeds.forEach(feed -> this.feeds.put(feed.name(), feed));
  }

  /** All feeds, by name. */
  public Collection<Feed> feeds() {
    return feeds.values();
  }

  public Optional<Feed> feed(String name) {
    return Optional.ofNullable(feeds.get(name));
  }

  /**
   * Pulls a feed and records the run, however it ends.
   *
   * @param begun takes the run as soon as it is recorded
   * @return the run as it ended
   * @throws FeedBusyException where the feed is being pulled already
   */
  public Run run(Feed feed, Run.Trigger trigger, Consumer<Run> begun)
      throws FeedBusyException, IOException {
    Optional<Locks.Held> lock = store.locks().tryHold("feed-" + feed.name());
    if (lock.isEmpty()) {
      throw new FeedBusyException(feed.name());
    }
    try (var _ = lock.get()) {
      Run run = store.runs().start(feed.name(), trigger);
      begun.accept(run);
      RunReport report = new RunReport();
      try {
        pull(feed, run, report);
      } catch (BrokenFeedException e) {
        report.failed(message(e));
      } catch (IOException | StoreException e) {
        report.failed("The system failed: " + message(e));
        end(run, report);
        throw e;
      } catch (RuntimeException e) {
        report.failed("A bug ended the run; the log has more: " + e);
        end(run, report);
        throw e;
      }
      if (report.outcome() != Run.Outcome.HELD) { // which ended with what it holds
        end(run, report);
      }
      return store.runs().find(run.id()).orElseThrow();
    }
  }

  private void end(Run run, RunReport report) {
    store.runs().end(run.id(), report.end());
  }

  private void pull(Feed feed, Run run, RunReport report) throws BrokenFeedException, IOException {
    FeedFolder folder = new FeedFolder(feed.folder());
    List<SubmittedSource> sources = folder.sources();
    Map<FactFile, Dataset> files = new LinkedHashMap<>();
    for (FactFile file : folder.factFiles()) {
      files.put(file, dataset(file));
    }
    try (UnitOfWork work = ingest.begin(new Submitter(feed.name(), run.id()))) {
      Submission submission = ingest.open(work);
      for (SubmittedSource submitted : sources) {
        try {
          submission.add(submitted);
        } catch (RefusedSourceException e) {
          throw new BrokenFeedException(
              feed.folder() + ": source " + submitted.source().id(), message(e), e.mend());
        }
      }
      for (var file : files.entrySet()) {
        report.read(
            feed.folder().relativize(file.getKey().path()).toString(),
            file.getValue(),
            read(submission, file.getKey(), file.getValue()));
      }
      if (!letIn(feed, work, report)) {
        return;
      }
    }
    for (Dataset dataset : new LinkedHashSet<>(files.values())) {
      try {
        report.published(dataset, publish.publish(dataset));
      } catch (IOException e) {
        report.unpublished(dataset, e);
      }
    }
  }

  /** Keeps what a run has put; says whether it is let in, which a gate may prevent. */
  private boolean letIn(Feed feed, UnitOfWork work, RunReport report) {
    List<Tally> tallies = work.tally();
    List<Tripped> tripped = new ArrayList<>();
    deliveries(tallies, work, report.rejected()).forEach(one -> tripped.addAll(gates.check(one)));
    boolean usual = tripped.isEmpty();
    boolean news = work.changesAnything();
    if (feed.hold() && news) {
      tripped.addFirst(Tripped.hold(feed));
    }
    boolean held = news && !tripped.isEmpty();
    report.tripped(tripped, held);
    if (held) {
      work.hold(report.end(), tallies);
    } else {
      // Later runs are not measured by one that is out of the ordinary.
      work.commit(usual ? tallies : List.of());
    }
    return !held;
  }

  private List<Delivery> deliveries(
      List<Tally> tallies, UnitOfWork work, Map<String, Long> rejected) {
    Map<String, Delivery> deliveries = new TreeMap<>();
    rejected.forEach((dataset, count) -> deliveries.put(dataset, Delivery.refused(dataset, count)));
    for (Tally tally : tallies) {
      Outliers outliers = outliers(tally, work);
      deliveries.put(
          tally.dataset(),
          new Delivery(
              tally.dataset(),
              tally.before(),
              tally.delivered(),
              tally.deliveredBefore(),
              tally.added(),
              tally.changed(),
              tally.doubtful(),
              tally.unchecked(),
              outliers.untimely(),
              outliers.leap(),
              rejected.getOrDefault(tally.dataset(), 0L)));
    }
    return List.copyOf(deliveries.values());
  }

  private Outliers outliers(Tally tally, UnitOfWork work) {
    return datasets
        .named(tally.dataset())
        .map(dataset -> Outliers.among(work, dataset, tally.before() > 0, clock))
        .orElse(Outliers.NONE);
  }

  private Dataset dataset(FactFile file) throws BrokenFeedException {
    Optional<Dataset> dataset = datasets.named(file.dataset());
    if (dataset.isEmpty()) {
      throw new BrokenFeedException(
          file.path().toString(),
          "There is no dataset \"" + file.dataset() + "\".",
          "Name the file after one of " + datasets.names() + ".");
    }
    return dataset.get();
  }

  private static Answer read(Submission submission, FactFile file, Dataset dataset)
      throws BrokenFeedException, IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file.path()))) {
      Answer answer = submission.read(dataset, in, file.format(), RunReport.FINDINGS_KEPT);
      refuseBrokenLines(file, answer);
      return answer;
    } catch (MalformedSubmissionException e) {
      throw new BrokenFeedException(
          file.path() + ":" + e.line() + ":" + e.column(), message(e), e.mend());
    } catch (TooManyFactsException e) {
      throw new BrokenFeedException(file.path().toString(), message(e), "");
    } catch (RefusedSourceException e) {
      throw new BrokenFeedException(file.path().toString(), message(e), e.mend());
    }
  }

  /**
   * A line that is no JSON tells of a file that is cut off or none of ours, not of a wrong fact.
   */
  private static void refuseBrokenLines(FactFile file, Answer answer) throws BrokenFeedException {
    for (Result result : answer.results()) {
      for (Finding finding : result.findings()) {
        if (finding.rule() == Rule.SUBMISSION_MALFORMED) {
          throw new BrokenFeedException(
              file.path() + ":" + result.line(), finding.message(), finding.mend());
        }
      }
    }
  }

  private static String message(Exception e) {
    return Objects.requireNonNullElse(e.getMessage(), e.toString());
  }
}
