package io.factsheet.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Brings back what {@link BackupCommand} has copied. */
@Command(
    name = "restore",
    description = {
      "Brings back a backup, into an empty database on SQLite or PostgreSQL and an exports folder"
          + " without other releases. Stop the service first."
    },
    mixinStandardHelpOptions = true)
final class RestoreCommand {
  @Parameters(paramLabel = "FOLDER", description = "That of the backup. It is left as it is.")
  Path folder = Path.of("");
}
