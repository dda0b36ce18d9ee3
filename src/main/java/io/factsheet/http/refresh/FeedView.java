package io.factsheet.http.refresh;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.factsheet.http.Links;
import io.factsheet.model.Run;
import io.factsheet.refresh.Feed;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place that facts are pulled from. */
@RegisterForReflection
@Schema(name = "Feed")
record FeedView(
    String name,
    @Schema(description = "When it is pulled (Quartz syntax); null for only on request.")
        @Nullable String cron,
    @JsonProperty("at_start") @Schema(description = "Whether it is pulled when the service starts.")
        boolean atStart,
    @JsonProperty("last_run")
        @Schema(
            description =
                "Its outcome tells a feed that could not be read (failed) from one without news"
                    + " (unchanged) and one that waits for an editor (held).")
        @Nullable RunView lastRun,
    @JsonProperty("held_run")
        @Schema(
            description =
                "The run that waits until an editor approves or discards it; null where none does."
                    + " What it brought is in no release.")
        @Nullable RunView heldRun,
    @Schema(description = "Where it is pulled on request.") String refresh) {

  /** All feeds. */
  @RegisterForReflection
  @Schema(name = "Feeds")
  record All(List<FeedView> feeds) {}

  static FeedView of(Feed feed, Optional<Run> lastRun, Optional<Run> heldRun, Links links) {
    return new FeedView(
        feed.name(),
        feed.cron().orElse(null),
        feed.atStart(),
        lastRun.map(run -> RunView.listed(run, links)).orElse(null),
        heldRun.map(run -> RunView.listed(run, links)).orElse(null),
        links.refresh(feed.name()));
  }
}
