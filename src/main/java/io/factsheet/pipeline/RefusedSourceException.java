package io.factsheet.pipeline;

import io.factsheet.model.Finding;
import java.util.List;

/**
 * A source that is wrong: nothing of its submission is kept, as its facts would rest on nothing.
 */
public final class RefusedSourceException extends Exception {
  private final transient List<Finding> findings;
  private final boolean conflict;

  RefusedSourceException(List<Finding> findings, boolean conflict) {
    super(findings.getFirst().field() + ": " + findings.getFirst().message());
    this.findings = List.copyOf(findings);
    this.conflict = conflict;
  }

  /** One sentence on what to do. */
  public String mend() {
    return findings.getFirst().mend();
  }

  public List<Finding> findings() {
    return findings;
  }

  /** Whether it is right by itself but known with another text. */
  public boolean isConflict() {
    return conflict;
  }
}
