package io.factsheet.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Run;
import io.factsheet.release.Publication;
import io.factsheet.schema.Dataset;
import java.util.ArrayList;
import java.util.List;

/** Gathers what is to be said of a run. */
final class RunReport {
  /** Of one run; the counts are exact whatever is left out. */
  static final int FINDINGS_KEPT = 1000;

  private final ArrayNode findings = JsonNodeFactory.instance.arrayNode();
  private final List<String> published = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private Counts counts = Counts.NONE;

  /** Notes what became of the facts of a file. */
  void read(String file, Answer answer) {
    counts = counts.plus(answer.counts());
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

  /** Something went wrong, in one or two sentences. */
  void failed(String why) {
    failures.add(why);
  }

  Run.Outcome outcome() {
    if (!failures.isEmpty()) {
      return Run.Outcome.FAILED;
    }
    return published.isEmpty() ? Run.Outcome.UNCHANGED : Run.Outcome.PUBLISHED;
  }

  /** For people. */
  String message() {
    StringBuilder message = new StringBuilder();
    if (!published.isEmpty()) {
      message.append("Published ").append(String.join(", ", published)).append(". ");
    } else if (failures.isEmpty()) {
      message.append("Nothing new. ");
    }
    failures.forEach(failure -> message.append(failure).append(' '));
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

  /** As a JSON object. */
  String counts() {
    return AnswerJson.of(counts).toString();
  }

  /** As a JSON array. */
  String findings() {
    return findings.toString();
  }
}
