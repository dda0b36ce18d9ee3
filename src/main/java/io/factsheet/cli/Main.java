package io.factsheet.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The entry: it reads the command line before anything is started, so that help, a mistyped option
 * and {@code token} are answered at once, and only {@code serve} opens a port.
 */
@QuarkusMain
public final class Main {
  private Main() {}

  public static void main(String... args) {
    CommandLine line = FactsheetCommand.line();
    ParseResult parsed;
    try {
      parsed = line.parseArgs(args);
    } catch (ParameterException e) {
      System.exit(usage(e));
      return;
    }
    Integer answered = CommandLine.executeHelpRequest(parsed);
    if (answered != null) {
      System.exit(answered);
    }
    List<CommandLine> given = parsed.asCommandLineList();
    Object command = given.getLast().getCommand();
    if (command instanceof TokenCommand token) {
      System.exit(token.call());
    }
    boolean serves = command instanceof FactsheetCommand || command instanceof ServeCommand;
    if (!serves) {
      System.setProperty("quarkus.http.host-enabled", "false");
      // What a command prints is its answer; the log of the start is not part of it.
      System.setProperty("quarkus.log.console.stderr", "true");
      System.setProperty("quarkus.log.level", "WARN");
    }
    if (command instanceof BackupCommand || command instanceof RestoreCommand) {
      System.setProperty("factsheet.recovery.at-start", "false");
    }
    Quarkus.run(CommandRunner.class, Main::exit, args);
  }

  /**
   * Ends the process.
   *
   * @param failure why the start failed; null where the command ran
   */
  private static void exit(Integer code, @Nullable Throwable failure) {
    if (failure != null) {
      System.err.println(StartFailure.text(failure));
    }
    System.exit(failure == null ? code : ExitCode.SYSTEM);
  }

  private static int usage(ParameterException e) {
    CommandLine line = e.getCommandLine();
    line.getErr().println(e.getMessage());
    line.getErr().println("Try: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.USAGE;
  }
}
