package io.factsheet.http.refresh;

import io.factsheet.model.Run;
import io.factsheet.pipeline.FeedBusyException;
import io.factsheet.pipeline.Refresh;
import io.factsheet.refresh.Feed;
import io.factsheet.store.StoreException;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.jboss.logging.Logger;

/** Runs that go on after the request for them has been answered. */
@Singleton
final class BackgroundRuns {
  private static final Logger LOG = Logger.getLogger(BackgroundRuns.class);

  private final Refresh refresh;
  private final ExecutorService executor;

  BackgroundRuns(Refresh refresh, @VirtualThreads ExecutorService executor) {
    this.refresh = refresh;
    this.executor = executor;
  }

  /**
   * Pulls a feed.
   *
   * @return the run, as soon as it has begun
   * @throws FeedBusyException where the feed is being pulled already
   */
  Run start(Feed feed) throws FeedBusyException, IOException {
    CompletableFuture<Run> begun = new CompletableFuture<>();
    executor.execute(() -> run(feed, begun));
    try {
      return begun.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case FeedBusyException busy -> throw busy;
        case IOException failed -> throw failed;
        case StoreException failed -> throw failed;
        case null, default -> throw new IllegalStateException("no run could begin", e.getCause());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the run began", e);
    }
  }

  private void run(Feed feed, CompletableFuture<Run> begun) {
    try {
      refresh.run(feed, Run.Trigger.REQUEST, begun::complete);
    } catch (FeedBusyException | IOException | RuntimeException e) {
      // Who asked has gone once it has begun: the run's record tells of its end, and so must the
      // log.
      if (!begun.completeExceptionally(e)) {
        boolean isKnown = e instanceof StoreException || e instanceof IOException;
        LOG.errorf(isKnown ? null : e, "The run of feed \"%s\" failed: %s", feed.name(), e);
      }
    }
  }
}
