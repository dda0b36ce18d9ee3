package io.factsheet.pipeline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.evidence.Verdict;
import io.factsheet.model.Finding;
import io.factsheet.refresh.Tripped;
import java.util.List;

/** Answers and their parts as JSON, for the API and for the record of runs. */
public final class AnswerJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private AnswerJson() {}

  public static ObjectNode of(Answer answer) {
    ObjectNode object = NODES.objectNode();
    object.set("counts", of(answer.counts()));
    ArrayNode results = object.putArray("results");
    answer.results().forEach(result -> results.add(of(result)));
    if (answer.resultsLeftOut() > 0) {
      object.put("results_left_out", answer.resultsLeftOut());
    }
    return object;
  }

  public static ObjectNode of(Counts counts) {
    return NODES
        .objectNode()
        .put("facts", counts.facts())
        .put("accepted", counts.accepted())
        .put("unchanged", counts.unchanged())
        .put("updated", counts.updated())
        .put("conflict", counts.conflict())
        .put("rejected", counts.rejected())
        .put("warnings", counts.warnings());
  }

  public static ObjectNode of(Result result) {
    ObjectNode object = NODES.objectNode();
    object.put("index", result.index());
    object.put("line", result.line());
    object.put("fact_id", result.factId());
    object.put("outcome", result.outcome().code());
    object.put("words_check", result.wordsCheck() == null ? null : result.wordsCheck().code());
    object.set("verdicts", ofVerdicts(result.verdicts()));
    object.set("findings", of(result.findings()));
    return object;
  }

  static ArrayNode ofGates(List<Tripped> gates) {
    ArrayNode array = NODES.arrayNode();
    for (Tripped tripped : gates) {
      array
          .addObject()
          .put("gate", tripped.gate().code())
          .put("dataset", tripped.dataset())
          .put("found", tripped.found())
          .put("limit", tripped.limit())
          .put("message", tripped.message());
    }
    return array;
  }

  /** What the words say of each field, and which they are. */
  public static ArrayNode ofVerdicts(List<Verdict> verdicts) {
    ArrayNode array = NODES.arrayNode();
    for (Verdict verdict : verdicts) {
      Verdict.Words words = verdict.words();
      ObjectNode object = array.addObject();
      object.put("field", verdict.field());
      object.put("verdict", verdict.outcome().code());
      object.put("words", words == null ? null : words.text());
      object.put("start", words == null ? null : (Integer) words.start());
      object.put("end", words == null ? null : (Integer) words.end());
    }
    return array;
  }

  public static ArrayNode of(List<Finding> findings) {
    ArrayNode array = NODES.arrayNode();
    for (Finding finding : findings) {
      ObjectNode object = array.addObject();
      object.put("rule", finding.rule().code());
      object.put("severity", finding.severity().code());
      object.put("field", finding.field());
      object.put("found", finding.found());
      object.put("expected", finding.expected());
      object.put("message", finding.message());
      object.put("mend", finding.mend());
    }
    return array;
  }
}
