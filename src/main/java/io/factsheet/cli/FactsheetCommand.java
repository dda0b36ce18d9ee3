package io.factsheet.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command without a name of its own: it serves. */
@Command(
    name = "factsheet",
    description = {
      "Validates facts against schemas and against the words they quote, and publishes them as"
          + " datasets.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      RefreshCommand.class,
      TokenCommand.class,
      BackupCommand.class,
      RestoreCommand.class
    },
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  all is well",
      "  1  something was refused: see the findings",
      "  2  the command line is wrong",
      "  3  the system failed: see the log"
    })
final class FactsheetCommand {
  static CommandLine line() {
    return new CommandLine(new FactsheetCommand()).setCaseInsensitiveEnumValuesAllowed(true);
  }
}
