package io.factsheet.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.factsheet.export.ChangeKind;
import io.factsheet.export.ChangesFile;
import io.factsheet.model.Release;
import io.factsheet.model.ReleaseFile;
import io.factsheet.model.Role;
import io.factsheet.release.Publication.Stopped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What editors have done to the facts of a dataset, as {@code changes.csv} of its releases tells: a
 * feed must not overrule it where the database is a fresh one.
 */
final class PublishedEdits {
  private static final Set<ChangeKind> EDITS =
      EnumSet.of(ChangeKind.CORRECTION, ChangeKind.RETRACTION, ChangeKind.REVIEW, ChangeKind.VOUCH);

  private final Map<String, Role> roles = new HashMap<>();
  private final Map<String, Integer> retracted = new HashMap<>();

  /**
   * Reads them all.
   *
   * @param releases the newest first; older ones may have been made before there was such a file
   * @return what is not as it was published, where anything is
   */
  Optional<Stopped> read(ExportsFolder exports, List<Release> releases) throws IOException {
    for (Release release : releases.reversed()) {
      for (ReleaseFile file : release.files()) {
        if (file.name().equals(ChangesFile.FILE)) {
          Path path = exports.file(release, file);
          Optional<Stopped> wrong = ExportsFolder.check(file, path);
          if (wrong.isPresent()) {
            return wrong;
          }
          read(path, release.number());
        }
      }
    }
    return Optional.empty();
  }

  private void read(Path file, int release) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        ChangeKind kind = ChangeKind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT));
        String fact = row.getField("fact_id");
        if (EDITS.contains(kind) && !row.getField("role").isEmpty()) {
          roles.put(fact, Role.valueOf(row.getField("role").toUpperCase(Locale.ROOT)));
        }
        if (row.getField("field").equals("fact_id")) {
          if (kind == ChangeKind.RETRACTION) {
            retracted.put(fact, release);
          } else {
            retracted.remove(fact);
          }
        }
      }
    }
  }

  /** The role of whoever edited a fact last; empty where nobody did. */
  Optional<Role> of(String fact) {
    return Optional.ofNullable(roles.get(fact));
  }

  /** The releases that retracted facts were last in. */
  Set<Integer> lastHolders() {
    Set<Integer> holders = new HashSet<>();
    retracted.values().forEach(gone -> holders.add(gone - 1));
    return holders;
  }

  /** Whether a fact was retracted after a release, for good. */
  boolean isLastIn(String fact, int release) {
    return retracted.getOrDefault(fact, 0) == release + 1;
  }
}
