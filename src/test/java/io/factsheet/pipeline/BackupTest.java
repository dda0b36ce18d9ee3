package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.model.Release;
import io.factsheet.model.Run;
import io.factsheet.model.Sha256;
import io.factsheet.release.Publication;
import io.factsheet.release.Publication.Stopped;
import io.factsheet.release.SealedFolder;
import io.factsheet.store.StoreException;
import io.factsheet.store.Submitter;
import io.factsheet.store.TestDatabase;
import io.factsheet.store.UnusableStoreException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Backups of a desk that has seen some work, and what comes back of them. */
class BackupTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final String DATASET = "deployments";

  @TempDir Path temp;
  private Path folder;

  @BeforeEach
  void nameFolder() {
    folder = temp.resolve("backup");
  }

  private Desk desk(String name, TestDatabase.Kind kind) throws Exception {
    return new Desk(temp.resolve(name), Path.of("seeds"), null, NOW, "test", kind);
  }

  private Desk keepingOne(String name, TestDatabase.Kind kind) throws Exception {
    return new Desk(temp.resolve(name), Path.of("seeds"), null, NOW, "test", kind, 1);
  }

  private Backup backup(String name, Desk desk) {
    return new Backup(desk.store, temp.resolve(name).resolve("data"), desk.exports);
  }

  /** A desk whose feed was released, and whose editor has worked on it since. */
  private Desk seasoned(TestDatabase.Kind kind) throws Exception {
    return seasoned(desk("old", kind));
  }

  private static Desk seasoned(Desk desk) throws Exception {
    desk.refresh();
    List<String> facts = ids(desk);
    desk.correct(DATASET, facts.getFirst(), "{\"purpose\": \"to help\"}");
    desk.editing.retract(desk.request(DATASET, facts.get(1)));
    desk.editing.review(desk.request(DATASET, facts.get(2)), null, true);
    assertThat(desk.publish.publish(desk.dataset(DATASET)))
        .isInstanceOf(Publication.Published.class);
    desk.correct(DATASET, facts.getLast(), "{\"purpose\": \"not released yet\"}");
    return desk;
  }

  private static List<String> ids(Desk desk) throws Exception {
    List<String> ids = new ArrayList<>();
    for (String line : Files.readAllLines(desk.exports.resolve("deployments/1/deployments.csv"))) {
      String id = line.split(",", 2)[0];
      if (id.matches("[a-z0-9]{16}")) {
        ids.add(id);
      }
    }
    assertThat(ids).hasSizeGreaterThan(5);
    return ids;
  }

  private Desk restored(TestDatabase.Kind kind) throws Exception {
    Desk desk = desk("new", kind);
    assertThat(backup("new", desk).restore(folder, _ -> {})).isEmpty();
    return desk;
  }

  @ParameterizedTest
  @CsvSource({
    "SQLITE, SQLITE",
    "SQLITE, POSTGRESQL",
    "POSTGRESQL, SQLITE",
    "POSTGRESQL, POSTGRESQL",
  })
  void allComesBackOnEitherDatabase(TestDatabase.Kind from, TestDatabase.Kind to) throws Exception {
    Desk old = seasoned(from);
    assertThat(backup("old", old).make(folder, _ -> {})).isEmpty();
    Desk desk = restored(to);

    Path again = temp.resolve("again");
    assertThat(backup("new", desk).make(again, _ -> {})).isEmpty();
    assertThat(rows(again)).isEqualTo(rows(folder));
    assertThat(rows(folder).get("revision")).hasSizeGreaterThan(50);
    assertSamePublished(desk, old);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void workGoesOnWhereItWasLeft(TestDatabase.Kind kind) throws Exception {
    backup("old", seasoned(kind)).make(folder, _ -> {});
    Desk desk = restored(kind);
    assertThat(desk.publish.recover()).isEmpty();
    // What waited for a release is released, under the next number.
    assertThat(desk.publish.publish(desk.dataset(DATASET)))
        .isInstanceOfSatisfying(
            Publication.Published.class, done -> assertThat(done.release().number()).isEqualTo(3));
    // What a feed has sent and an editor has changed since is still known.
    assertThat(desk.refresh().outcome()).isEqualTo(Run.Outcome.UNCHANGED);
    // New numbers go on behind the old ones.
    desk.correct(DATASET, ids(desk).getFirst(), "{\"purpose\": \"once more\"}");
    assertThat(desk.publish.publish(desk.dataset(DATASET)))
        .isInstanceOf(Publication.Published.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void othersWriteWhileABackupIsMade(TestDatabase.Kind kind) throws Exception {
    Desk old = seasoned(kind);
    int before = rows(backed(old)).getOrDefault("revision", List.of()).size();
    List<String> ids = ids(old);
    try (Submission open = old.ingest.open(new Submitter("desk", null))) {
      Path beside = temp.resolve("beside");
      backup("old", old).make(beside, _ -> {});
      assertThat(rows(beside).get("revision")).hasSize(before);
      open.commit();
    }
    // And between two tables of a backup.
    Path during = temp.resolve("during");
    List<String> progress = new ArrayList<>();
    backup("old", old)
        .make(
            during,
            step -> {
              if (progress.isEmpty()) {
                correct(old, ids.getFirst());
              }
              progress.add(step);
            });
    assertThat(progress).hasSizeGreaterThan(5);
    assertThat(rows(during).get("revision")).hasSize(before);
    assertThat(rows(during)).isEqualTo(rows(folder));
  }

  private Path backed(Desk desk) throws Exception {
    backup("old", desk).make(folder, _ -> {});
    return folder;
  }

  private static void correct(Desk desk, String id) {
    try {
      desk.correct(DATASET, id, "{\"purpose\": \"meanwhile\"}");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aChangedBackupIsRefusedBeforeAnythingIsDone() throws Exception {
    backup("old", seasoned(TestDatabase.Kind.SQLITE)).make(folder, _ -> {});
    Path csv = folder.resolve("exports/deployments/2/deployments.csv");
    byte[] content = Files.readAllBytes(csv);
    Desk desk = desk("new", TestDatabase.Kind.SQLITE);
    Backup target = backup("new", desk);

    byte[] changed = content.clone();
    changed[content.length / 2]++;
    Files.write(csv, changed);
    assertThat(target.restore(folder, _ -> {}).orElseThrow().message())
        .startsWith(csv + ": expected SHA-256 ");
    Files.delete(csv);
    assertThat(target.restore(folder, _ -> {}).orElseThrow().message())
        .startsWith(csv + ": expected a file, found none.");
    Files.write(csv, content);
    Path stray = Files.writeString(folder.resolve("exports/deployments/stray.csv"), "a");
    assertThat(target.restore(folder, _ -> {}).orElseThrow().message())
        .startsWith(stray + ": expected no file of this name");
    Files.delete(stray);
    Files.writeString(folder.resolve("SHA256SUMS"), "0  ../../x\n");
    assertThat(target.restore(folder, _ -> {}).orElseThrow().message())
        .contains("found 0  ../../x");
    Files.delete(folder.resolve("SHA256SUMS"));
    assertThat(target.restore(folder, _ -> {}).orElseThrow().message())
        .contains("expected the list of a backup's checksums, found no file");
    assertThat(desk.exports).doesNotExist();
    assertThat(desk.store.releases().datasets()).isEmpty();
  }

  @Test
  void whatIsThereIsNotOverwritten() throws Exception {
    Desk old = seasoned(TestDatabase.Kind.SQLITE);
    backup("old", old).make(folder, _ -> {});
    Backup same = backup("old", old);
    assertThatThrownBy(() -> same.make(folder, _ -> {}))
        .isInstanceOf(FileAlreadyExistsException.class);
    assertThatThrownBy(() -> same.restore(folder, _ -> {}))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("The database is not empty: its table \"");
    // A later release lies there: the backup would begin a second history.
    Desk desk = desk("new", TestDatabase.Kind.SQLITE);
    Files.createDirectories(desk.exports.resolve("deployments/3"));
    assertThat(backup("new", desk).restore(folder, _ -> {}).orElseThrow().message())
        .startsWith(desk.exports.resolve("deployments/3") + ": expected no release after 2");
    Files.delete(desk.exports.resolve("deployments/3"));
    Path other =
        Files.writeString(
            Files.createDirectories(desk.exports.resolve("deployments/1"))
                .resolve("deployments.csv"),
            "other");
    assertThat(backup("new", desk).restore(folder, _ -> {}).orElseThrow().path()).isEqualTo(other);
    assertThat(desk.store.releases().datasets()).isEmpty();
  }

  @Test
  void aRestoreThatWasCutOffCanBeDoneAgain() throws Exception {
    Desk old = seasoned(TestDatabase.Kind.SQLITE);
    backup("old", old).make(folder, _ -> {});
    Desk desk = desk("new", TestDatabase.Kind.SQLITE);
    assertThatThrownBy(
            () ->
                backup("new", desk)
                    .restore(
                        folder,
                        step -> {
                          if (step.startsWith("revision:")) {
                            throw new IllegalStateException("cut off");
                          }
                        }))
        .hasMessage("cut off");
    assertThat(desk.store.releases().datasets()).isEmpty();
    assertThat(backup("new", desk).restore(folder, _ -> {})).isEmpty();
    assertSamePublished(desk, old);
  }

  @Test
  void aReleaseThatIsDamagedIsLeftOutAndNamed() throws Exception {
    Desk old = seasoned(TestDatabase.Kind.SQLITE);
    Path csv = old.exports.resolve("deployments/1/deployments.csv");
    byte[] content = Files.readAllBytes(csv);
    Files.writeString(csv, "damaged");
    List<Stopped> left = backup("old", old).make(folder, _ -> {});
    assertThat(left).singleElement().satisfies(one -> assertThat(one.path()).isEqualTo(csv));
    // It is made again from the facts.
    Desk desk = restored(TestDatabase.Kind.SQLITE);
    assertThat(desk.publish.recover()).isEmpty();
    assertThat(desk.exports.resolve("deployments/1/deployments.csv")).hasBinaryContent(content);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void filesThatAreNotKeptAreNotMissed(TestDatabase.Kind kind) throws Exception {
    Desk old = seasoned(keepingOne("old", kind));
    Path csv = Path.of("deployments/1/deployments.csv");
    assertThat(old.exports.resolve(csv)).doesNotExist();
    assertThat(backup("old", old).make(folder, _ -> {})).isEmpty();
    Desk desk = keepingOne("new", kind);
    assertThat(backup("new", desk).restore(folder, _ -> {})).isEmpty();
    assertThat(desk.publish.recover()).isEmpty();
    assertSamePublished(desk, old);
    // Who asks for one gets it.
    Release first = desk.catalogue.release(desk.dataset(DATASET), 1).orElseThrow();
    Path again = desk.catalogue.file(first, "deployments.csv").orElseThrow().path();
    assertThat(Sha256.of(Files.readAllBytes(again)))
        .isEqualTo(first.file("deployments.csv").orElseThrow().sha256());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void filesStayUntilTheyAreCopied(TestDatabase.Kind kind) throws Exception {
    Desk old = seasoned(keepingOne("old", kind));
    List<Publication> published = new ArrayList<>();
    List<Stopped> left =
        backup("old", old)
            .make(
                folder,
                _ -> {
                  if (published.isEmpty()) {
                    published.add(publish(old));
                  }
                });
    assertThat(published).hasOnlyElementsOfType(Publication.Published.class);
    assertThat(left).isEmpty();
    assertThat(folder.resolve("exports/deployments/2/deployments.csv")).exists();
    old.publish.publish(old.dataset(DATASET));
    assertThat(old.exports.resolve("deployments/2/deployments.csv")).doesNotExist();
  }

  private static Publication publish(Desk desk) {
    try {
      return desk.publish.publish(desk.dataset(DATASET));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aBackupOfANewerProgramIsRefused() throws Exception {
    backup("old", seasoned(TestDatabase.Kind.SQLITE)).make(folder, _ -> {});
    Path made = temp.resolve("newer");
    SealedFolder.make(
        made,
        coming -> {
          Path database = coming.resolve("factsheet.db");
          Files.copy(folder.resolve("factsheet.db"), database);
          run(
              database,
              "update flyway_schema_history set version = '99' where installed_rank ="
                  + " (select max(installed_rank) from flyway_schema_history)");
        });
    Desk desk = desk("new", TestDatabase.Kind.SQLITE);
    assertThatThrownBy(() -> backup("new", desk).restore(made, _ -> {}))
        .isInstanceOf(UnusableStoreException.class)
        .hasMessageContaining("is of version 99: a newer Factsheet");
  }

  private static void run(Path database, String sql) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The rows of every table of a backup's database. */
  private static Map<String, List<String>> rows(Path backup) throws Exception {
    Map<String, List<String>> tables = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + backup.resolve("factsheet.db"));
        ResultSet names =
            connection
                .createStatement()
                .executeQuery(
                    "select name from sqlite_schema where type = 'table' and name not like"
                        + " 'sqlite%' and name not like 'flyway%'")) {
      while (names.next()) {
        List<String> rows = new ArrayList<>();
        try (ResultSet all =
            connection.createStatement().executeQuery("select * from " + names.getString(1))) {
          int columns = all.getMetaData().getColumnCount();
          while (all.next()) {
            StringBuilder row = new StringBuilder();
            for (int i = 1; i <= columns; i++) {
              row.append(all.getString(i)).append('|');
            }
            rows.add(row.toString());
          }
        }
        rows.sort(null);
        tables.put(names.getString(1), rows);
      }
    }
    return tables;
  }

  private static void assertSamePublished(Desk desk, Desk old) throws Exception {
    Map<String, byte[]> expected = old.published();
    Map<String, byte[]> published = desk.published();
    assertThat(published.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(published.get(name)).as(name).isEqualTo(bytes));
  }
}
