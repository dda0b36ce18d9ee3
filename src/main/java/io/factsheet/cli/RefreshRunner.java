package io.factsheet.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.model.Run;
import io.factsheet.pipeline.FeedBusyException;
import io.factsheet.pipeline.Refresh;
import io.factsheet.pipeline.RunText;
import io.factsheet.refresh.Feed;
import io.factsheet.store.StoreException;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Pulls feeds one after another and tells what came of each. */
final class RefreshRunner {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Refresh refresh;
  private final PrintStream out;
  private final PrintStream err;

  RefreshRunner(Refresh refresh, PrintStream out, PrintStream err) {
    this.refresh = refresh;
    this.out = out;
    this.err = err;
  }

  /**
   * Pulls the named feeds.
   *
   * @param names of feeds; all where it is empty
   * @return the exit code: the worst of all runs
   */
  int run(List<String> names) {
    List<Feed> feeds = new ArrayList<>();
    for (String name : names) {
      Optional<Feed> feed = refresh.feed(name);
      if (feed.isEmpty()) {
        err.println("There is no feed \"" + name + "\". " + known(refresh.feeds()));
        return ExitCode.USAGE;
      }
      feeds.add(feed.get());
    }
    int worst = ExitCode.OK;
    for (Feed feed : names.isEmpty() ? refresh.feeds() : feeds) {
      worst = Math.max(worst, run(feed));
    }
    return worst;
  }

  private static String known(Collection<Feed> feeds) {
    return feeds.isEmpty()
        ? "None is configured."
        : "Known are: " + String.join(", ", feeds.stream().map(Feed::name).toList()) + ".";
  }

  private int run(Feed feed) {
    try {
      Run run = refresh.run(feed, Run.Trigger.COMMAND, begun -> {});
      out.println(feed.name() + ": " + RunText.line(run));
      findings(run);
      if (run.outcome() == Run.Outcome.FAILED) {
        return ExitCode.SYSTEM;
      }
      if (run.outcome() == Run.Outcome.HELD) {
        out.println(
            "  An editor decides by the API: POST /runs/"
                + run.id()
                + "/approve or /runs/"
                + run.id()
                + "/discard.");
        return ExitCode.FINDINGS;
      }
      return JSON.readTree(run.counts()).path("rejected").asLong() > 0
          ? ExitCode.FINDINGS
          : ExitCode.OK;
    } catch (FeedBusyException | IOException | StoreException e) {
      err.println(feed.name() + ": " + e.getMessage());
      return ExitCode.SYSTEM;
    }
  }

  /** A line for each finding: where, which rule, what, and what to do. */
  private void findings(Run run) throws JsonProcessingException {
    for (JsonNode result : JSON.readTree(run.findings())) {
      for (JsonNode finding : result.path("findings")) {
        out.println(
            "  "
                + result.path("file").asText()
                + ":"
                + result.path("line").asLong()
                + ": "
                + finding.path("severity").asText()
                + " "
                + finding.path("rule").asText()
                + ": "
                + finding.path("message").asText()
                + " "
                + finding.path("mend").asText());
      }
    }
  }
}
