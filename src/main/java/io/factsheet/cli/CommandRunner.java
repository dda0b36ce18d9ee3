package io.factsheet.cli;

import io.factsheet.pipeline.Backup;
import io.factsheet.pipeline.Refresh;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import picocli.CommandLine.ParseResult;

/** Runs the commands that need the service's inside. */
public final class CommandRunner implements QuarkusApplication {
  private final Refresh refresh;
  private final Backup backup;
  private final Service service;

  CommandRunner(Refresh refresh, Backup backup, Service service) {
    this.refresh = refresh;
    this.backup = backup;
    this.service = service;
  }

  @Override
  public int run(String... args) {
    ParseResult parsed = FactsheetCommand.line().parseArgs(args);
    return switch (parsed.asCommandLineList().getLast().<Object>getCommand()) {
      case RefreshCommand command ->
          new RefreshRunner(refresh, System.out, System.err).run(command.feeds);
      case BackupCommand command ->
          new BackupRunner(backup, System.out, System.err).make(command.folder);
      case RestoreCommand command ->
          new BackupRunner(backup, System.out, System.err).restore(command.folder);
      default -> serve();
    };
  }

  private int serve() {
    service.start();
    Quarkus.waitForExit();
    return ExitCode.OK;
  }
}
