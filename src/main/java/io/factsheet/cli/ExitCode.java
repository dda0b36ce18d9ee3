package io.factsheet.cli;

/** What a command ends with, as its help says. */
final class ExitCode {
  static final int OK = 0;
  static final int FINDINGS = 1;
  static final int USAGE = 2;
  static final int SYSTEM = 3;

  private ExitCode() {}
}
