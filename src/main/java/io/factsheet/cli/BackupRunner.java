package io.factsheet.cli;

import io.factsheet.pipeline.Backup;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.store.StoreException;
import io.factsheet.store.UnusableStoreException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes backups and brings them back, and tells what came of it. */
final class BackupRunner {
  private final Backup backup;
  private final PrintStream out;
  private final PrintStream err;

  BackupRunner(Backup backup, PrintStream out, PrintStream err) {
    this.backup = backup;
    this.out = out;
    this.err = err;
  }

  int make(Path folder) {
    try {
      List<Stopped> left = backup.make(folder, this::tell);
      left.forEach(release -> err.println("left out: " + release.message()));
      out.println("The backup is in " + folder + ".");
      return left.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    } catch (FileAlreadyExistsException e) {
      err.println(e.getMessage() + " is there already. Name a new folder.");
      return ExitCode.USAGE;
    } catch (StoreException | UnusableStoreException e) {
      err.println("No backup was made. " + e.getMessage());
      return ExitCode.SYSTEM;
    } catch (IOException e) {
      err.println("No backup was made: " + e);
      return ExitCode.SYSTEM;
    }
  }

  int restore(Path folder) {
    try {
      Optional<Stopped> wrong = backup.restore(folder, this::tell);
      if (wrong.isPresent()) {
        err.println("Nothing was restored. " + wrong.get().message());
        return ExitCode.FINDINGS;
      }
      out.println("All of " + folder + " is restored.");
      return ExitCode.OK;
    } catch (UnusableStoreException | StoreException e) {
      err.println("Nothing was restored. " + e.getMessage());
      return ExitCode.SYSTEM;
    } catch (IOException e) {
      err.println("The backup is not restored: " + e + ". Mend that and try again.");
      return ExitCode.SYSTEM;
    }
  }

  private void tell(String progress) {
    err.println("  " + progress);
  }
}
