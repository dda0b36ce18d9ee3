package io.factsheet.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.factsheet.model.Characters;
import io.factsheet.model.Finding;
import io.factsheet.model.Findings;
import io.factsheet.model.Rule;
import java.util.List;

/** Counts the facts of a submission and looks at each as far as its writing goes. */
final class Items {
  private final long limit;
  private long next;

  Items(IntakeLimits limits) {
    this.limit = limits.facts();
  }

  /**
   * @param findings what reading the value found
   */
  Item next(JsonNode node, Findings findings, long line) throws TooManyFactsException {
    if (!(node instanceof ObjectNode fact)) {
      return next(
          new Finding(
              Rule.SUBMISSION_NOT_A_FACT,
              null,
              Characters.shown(node.toString()),
              "a JSON object",
              "This is JSON, but no fact.",
              "Write each fact as a JSON object."),
          line);
    }
    Encodable.check(fact, "", findings);
    return new Item(index(), line, fact, findings.toList());
  }

  Item next(Finding finding, long line) throws TooManyFactsException {
    return new Item(index(), line, null, List.of(finding));
  }

  private long index() throws TooManyFactsException {
    if (next == limit) {
      throw new TooManyFactsException(limit);
    }
    return next++;
  }
}
