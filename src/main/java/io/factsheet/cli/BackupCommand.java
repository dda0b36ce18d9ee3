package io.factsheet.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Copies all that is kept and published into a folder. */
@Command(
    name = "backup",
    description = {
      "Copies the database and all releases into a folder, whole or not at all. The service may go"
          + " on meanwhile."
    },
    mixinStandardHelpOptions = true)
final class BackupCommand {
  @Parameters(paramLabel = "FOLDER", description = "A new one; it must not be there yet.")
  Path folder = Path.of("");
}
