package io.factsheet.pipeline;

import io.factsheet.model.Finding;
import java.util.List;

/** An edit that is wrong by itself: nothing is changed. */
public final class RefusedEditException extends Exception {
  private final String mend;
  private final transient List<Finding> findings;

  RefusedEditException(String message, String mend) {
    super(message);
    this.mend = mend;
    this.findings = List.of();
  }

  RefusedEditException(List<Finding> findings) {
    super("The fact as corrected would not be accepted.");
    this.mend = "Mend what the findings name, and send the correction again.";
    this.findings = List.copyOf(findings);
  }

  /** One sentence on what to do. */
  public String mend() {
    return mend;
  }

  /** What is wrong with the fact as it would be; empty where the edit itself is wrong. */
  public List<Finding> findings() {
    return findings;
  }
}
