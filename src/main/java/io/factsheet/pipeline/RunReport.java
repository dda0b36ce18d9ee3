package io.factsheet.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Run;
import io.factsheet.refresh.Tripped;
import io.factsheet.release.Publication;
import io.factsheet.schema.Dataset;
import io.factsheet.store.RunEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Gathers what is to be said of a run. */
final class RunReport {
  /** Of one run; the counts are exact whatever is left out. */
  static final int FINDINGS_KEPT = 1000;

  private final ArrayNode findings = JsonNodeFactory.instance.arrayNode();
  private final List<String> published = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final Map<String, Long> rejected = new TreeMap<>();
  private final List<Tripped> tripped = new ArrayList<>();
  private Counts counts = Counts.NONE;
  private boolean held;

  /** Notes what became of the facts of a file. */
  void read(String file, Dataset dataset, Answer answer) {
    counts = counts.plus(answer.counts());
    rejected.merge(dataset.name(), answer.counts().rejected(), Long::sum);
    for (Result result : answer.results()) {
      if (result.findings().isEmpty() && result.outcome() != Result.Outcome.CONFLICT) {
        continue;
      }
      if (findings.size() < FINDINGS_KEPT) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("file", file);
        entry.setAll(AnswerJson.of(result));
        findings.add(entry);
      }
    }
  }

  /** How many facts were refused, by the name of the dataset; of each that was read. */
  Map<String, Long> rejected() {
    return rejected;
  }

  /**
   * Notes which gates tripped.
   *
   * @param holds whether they hold anything back: where there is no news, there is nothing to hold
   */
  void tripped(List<Tripped> gates, boolean holds) {
    tripped.addAll(gates);
    held = holds;
  }

  void published(Dataset dataset, Publication publication) {
    switch (publication) {
      case Publication.Published done ->
          published.add(dataset.name() + " " + done.release().number());
      case Publication.Unchanged _ -> {
        // The last release says it all.
      }
      case Publication.TooFewFacts few ->
          failures.add(
              dataset.name()
                  + " is held back: it has "
                  + few.facts()
                  + " facts, and its descriptor demands "
                  + few.demanded()
                  + ".");
      case Publication.Stopped stopped -> failures.add(stopped.message());
    }
  }

  void unpublished(Dataset dataset, Exception why) {
    failed(
        dataset.name()
            + " could not be published: "
            + Objects.requireNonNullElse(why.getMessage(), why.toString())
            + ". Its last release stays up.");
  }

  /** Something went wrong, in one or two sentences. */
  void failed(String why) {
    failures.add(why);
  }

  Run.Outcome outcome() {
    if (!failures.isEmpty()) {
      return Run.Outcome.FAILED;
    }
    if (held) {
      return Run.Outcome.HELD;
    }
    return published.isEmpty() ? Run.Outcome.UNCHANGED : Run.Outcome.PUBLISHED;
  }

  /** For people. */
  String message() {
    StringBuilder message = new StringBuilder();
    if (!published.isEmpty()) {
      message.append("Published ").append(String.join(", ", published)).append(". ");
    } else if (held) {
      message.append("Held until an editor decides. ");
    } else if (failures.isEmpty()) {
      message.append("Nothing new. ");
    }
    failures.forEach(failure -> message.append(failure).append(' '));
    tripped.forEach(gate -> message.append(gate.message()).append(' '));
    if (counts.rejected() > 0) {
      message
          .append(counts.rejected())
          .append(counts.rejected() == 1 ? " fact was" : " facts were")
          .append(" refused: see the findings. ");
    }
    if (counts.conflict() > 0) {
      message
          .append(counts.conflict())
          .append(counts.conflict() == 1 ? " fact contradicts" : " facts contradict")
          .append(" an editor and waits for one: see the findings. ");
    }
    return message.toString().strip();
  }

  RunEnd end() {
    return new RunEnd(
        outcome(),
        message(),
        AnswerJson.of(counts).toString(),
        findings.toString(),
        AnswerJson.ofGates(tripped).toString());
  }
}
