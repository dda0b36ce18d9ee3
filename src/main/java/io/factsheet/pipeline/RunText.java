package io.factsheet.pipeline;

import io.factsheet.model.Run;

/** A run in one line, for logs and the command line. */
public final class RunText {
  private RunText() {}

  public static String line(Run run) {
    String outcome = run.outcome() == null ? "going on" : run.outcome().code();
    return outcome + ". " + (run.message() == null ? "" : run.message());
  }
}
