package io.factsheet.validate;

import io.factsheet.evidence.Verdict;
import io.factsheet.model.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said of one submitted fact.
 *
 * @param findings all errors and warnings
 * @param verdicts what the quoted words say of each field that they were asked about; empty where
 *     there is no quote to ask
 * @param fact present if there is no error among the findings
 */
public record Validation(List<Finding> findings, List<Verdict> verdicts, Optional<SoundFact> fact) {
  public Validation {
    findings = List.copyOf(findings);
    verdicts = List.copyOf(verdicts);
  }
}
