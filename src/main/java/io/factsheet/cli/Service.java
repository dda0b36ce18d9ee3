package io.factsheet.cli;

import io.factsheet.model.Run;
import io.factsheet.pipeline.CutSchedule;
import io.factsheet.pipeline.FeedBusyException;
import io.factsheet.pipeline.Refresh;
import io.factsheet.pipeline.RunText;
import io.factsheet.refresh.Feed;
import io.factsheet.release.Publication;
import io.factsheet.store.StoreException;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What goes on by itself while the service runs: feeds are pulled, and changes released. */
@Singleton
final class Service {
  private static final Logger LOG = Logger.getLogger(Service.class);
  private static final String CUT_CHECK = "5s";

  private final Refresh refresh;
  private final CutSchedule cuts;
  private final Scheduler scheduler;
  private final Set<String> told = ConcurrentHashMap.newKeySet();
  private final Outage outage = new Outage("releasing changes");

  Service(Refresh refresh, CutSchedule cuts, Scheduler scheduler) {
    this.refresh = refresh;
    this.cuts = cuts;
    this.scheduler = scheduler;
  }

  void start() {
    for (Feed feed : refresh.feeds()) {
      if (feed.atStart()) {
        Thread.ofVirtual().name("refresh-" + feed.name()).start(() -> run(feed, Run.Trigger.START));
      }
      feed.cron()
          .ifPresent(
              cron ->
                  scheduler
                      .newJob("refresh-" + feed.name())
                      .setCron(cron)
                      .setConcurrentExecution(ConcurrentExecution.SKIP)
                      .setTask(execution -> run(feed, Run.Trigger.SCHEDULE), true)
                      .schedule());
    }
    scheduler
        .newJob("cut")
        .setInterval(CUT_CHECK)
        .setConcurrentExecution(ConcurrentExecution.SKIP)
        .setTask(execution -> cut(), true)
        .schedule();
  }

  private void run(Feed feed, Run.Trigger trigger) {
    try {
      Run run = refresh.run(feed, trigger, begun -> {});
      LOG.log(level(run), "feed " + feed.name() + ": " + RunText.line(run));
    } catch (FeedBusyException e) {
      LOG.info(e.getMessage());
    } catch (IOException | StoreException e) {
      LOG.errorf("feed %s failed: %s", feed.name(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.errorf(e, "feed %s failed", feed.name());
    }
  }

  private static Logger.Level level(Run run) {
    return switch (run.outcome()) {
      case FAILED -> Logger.Level.ERROR;
      case HELD -> Logger.Level.WARN;
      case null, default -> Logger.Level.INFO;
    };
  }

  /** What waits for somebody is tried again and again, and told once. */
  private void once(String message) {
    if (told.add(message)) {
      LOG.error(message);
    }
  }

  private void cut() {
    try {
      List<Publication> publications = cuts.cutDue();
      outage.over();
      for (Publication publication : publications) {
        switch (publication) {
          case Publication.Published done ->
              LOG.infof("released %s %d", done.release().dataset(), done.release().number());
          case Publication.Stopped stopped -> once(stopped.message());
          case Publication.TooFewFacts few ->
              once(
                  "held back: "
                      + few.facts()
                      + " facts, where "
                      + few.demanded()
                      + " are demanded");
          case Publication.Unchanged _ -> LOG.debug("nothing to release");
        }
      }
    } catch (IOException | StoreException e) {
      outage.is(e);
    } catch (RuntimeException e) {
      LOG.error("changes could not be released; the last releases stay up", e);
    }
  }
}
