package io.factsheet.validate;

import io.factsheet.model.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said of one submitted fact.
 *
 * @param findings all errors and warnings
 * @param fact present if there is no error among them
 */
public record Validation(List<Finding> findings, Optional<SoundFact> fact) {
  public Validation {
    findings = List.copyOf(findings);
  }

  static Validation of(List<Finding> findings, @Nullable SoundFact fact) {
    return new Validation(findings, Optional.ofNullable(fact));
  }
}
