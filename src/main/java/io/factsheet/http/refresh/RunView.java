package io.factsheet.http.refresh;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.factsheet.http.Links;
import io.factsheet.model.Run;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One pull of a feed. */
@RegisterForReflection
@Schema(name = "Run")
record RunView(
    long id,
    String feed,
    @Schema(enumeration = {"start", "schedule", "request", "command"}) String trigger,
    Instant started,
    @Schema(description = "Null while it goes on.") @Nullable Instant ended,
    @Schema(
            description = "Null while it goes on.",
            enumeration = {"published", "unchanged", "failed"})
        @Nullable String outcome,
    @Schema(description = "How it ended, in a sentence.") @Nullable String message,
    @Schema(description = "What became of the facts.", ref = "Counts") @JsonRawValue String counts,
    @Schema(
            description =
                "The facts that something was wrong or doubtful with, each with its file; only"
                    + " where a single run is asked for.",
            ref = "Results")
        @JsonRawValue
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String findings,
    String self) {

  /** The newest runs, the newest first. */
  @RegisterForReflection
  @Schema(name = "Runs")
  record All(List<RunView> runs) {}

  static RunView whole(Run run, Links links) {
    return of(run, run.findings(), links);
  }

  static RunView listed(Run run, Links links) {
    return of(run, null, links);
  }

  private static RunView of(Run run, @Nullable String findings, Links links) {
    return new RunView(
        run.id(),
        run.feed(),
        run.trigger().code(),
        run.started(),
        run.ended(),
        run.outcome() == null ? null : run.outcome().code(),
        run.message(),
        run.counts(),
        findings,
        links.run(run.id()));
  }
}
