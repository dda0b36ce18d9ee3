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
            enumeration = {
              "published",
              "unchanged",
              "failed",
              "held",
              "approved",
              "discarded",
              "superseded"
            })
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
    @Schema(
            description = "Which gates tripped: why it was held, where it was.",
            implementation = GateView[].class)
        @JsonRawValue
        String gates,
    @Schema(description = "That an editor approved or discarded it, where it was held.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable DecisionView decision,
    @Schema(description = "What it brought that is held or was refused; for editors.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String held,
    @Schema(description = "Where an editor lets in what is held.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String approve,
    @Schema(description = "Where an editor refuses what is held.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String discard,
    String self) {

  /** A gate that tripped; the record of a run keeps it in this form. */
  @Schema(name = "Gate")
  record GateView(
      @Schema(
              enumeration = {
                "hold",
                "rejected",
                "shrinkage",
                "growth",
                "changed",
                "doubtful",
                "unchecked",
                "future",
                "figure"
              })
          String gate,
      @Schema(description = "Null where it is about the run as a whole.") @Nullable String dataset,
      @Schema(description = UNITS) @Nullable Double found,
      @Schema(description = UNITS) @Nullable Double limit,
      String message) {
    private static final String UNITS =
        "In percent; of future in facts, of figure in times of the last figure.";
  }

  /** Who decided on a held run, by role, and when. */
  @RegisterForReflection
  @Schema(name = "Decision")
  record DecisionView(@Schema(enumeration = {"editor", "admin"}) String role, Instant at) {}

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
    boolean waits = run.outcome() == Run.Outcome.HELD;
    boolean keeps =
        waits || run.outcome() == Run.Outcome.DISCARDED || run.outcome() == Run.Outcome.SUPERSEDED;
    Run.Decision decision = run.decision();
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
        run.gates(),
        decision == null ? null : new DecisionView(decision.role().code(), decision.at()),
        keeps ? links.held(run.id()) : null,
        waits ? links.approve(run.id()) : null,
        waits ? links.discard(run.id()) : null,
        links.run(run.id()));
  }
}
