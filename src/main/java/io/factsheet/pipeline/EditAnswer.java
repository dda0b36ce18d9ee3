package io.factsheet.pipeline;

import io.factsheet.model.Finding;
import io.factsheet.store.Edited;
import java.util.List;

/**
 * The answer to an edit.
 *
 * @param findings warnings about the fact as it was to be
 */
public record EditAnswer(Edited edited, List<Finding> findings) {
  public EditAnswer {
    findings = List.copyOf(findings);
  }
}
