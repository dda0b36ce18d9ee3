package io.factsheet.cli;

import io.factsheet.pipeline.Refresh;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine.ParseResult;

/** Runs the commands that need the service's inside. */
public final class CommandRunner implements QuarkusApplication {
  private final Refresh refresh;
  private final Service service;

  CommandRunner(Refresh refresh, Service service) {
    this.refresh = refresh;
    this.service = service;
  }

  @Override
  public int run(String... args) {
    ParseResult parsed = FactsheetCommand.line().parseArgs(args);
    if (parsed.asCommandLineList().getLast().getCommand() instanceof RefreshCommand command) {
      return new RefreshRunner(refresh, System.out, System.err).run(command.feeds);
    }
    service.start();
    Quarkus.waitForExit();
    return ExitCode.OK;
  }
}
