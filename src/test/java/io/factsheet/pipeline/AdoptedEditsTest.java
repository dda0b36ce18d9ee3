package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.factsheet.model.Run;
import io.factsheet.release.Publication;
import io.factsheet.store.Revision;
import io.factsheet.store.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What editors did, beside a database that was lost: their releases tell of it. */
class AdoptedEditsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Path SEEDS = Path.of("seeds");
  private static final String DATASET = "deployments";

  @TempDir Path temp;

  private Desk desk(String name, TestDatabase.Kind database) throws Exception {
    return new Desk(temp.resolve(name), SEEDS, null, NOW, "test", database);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aFeedDoesNotOverruleThem(TestDatabase.Kind database) throws Exception {
    Desk old = desk("old", database);
    old.refresh();
    List<String> ids;
    try (Stream<String> lines = Files.lines(old.exports.resolve("deployments/1/deployments.csv"))) {
      ids =
          lines
              .map(line -> line.split(",", 2)[0])
              .filter(id -> id.matches("[a-z0-9]{16}"))
              .toList();
    }
    String corrected = ids.getFirst();
    String retracted = ids.getLast();
    old.correct(DATASET, corrected, "{\"purpose\": \"to help\"}");
    old.editing.retract(old.request(DATASET, retracted));
    release(old, 2);
    old.correct(DATASET, corrected, "{\"purpose\": \"to help out\"}");
    release(old, 3);

    Desk fresh = desk("new", database);
    copy(old.exports, fresh.exports);
    assertThat(fresh.publish.recover()).isEmpty();
    Run run = fresh.refresh();

    assertThat(run.outcome()).as(run.message()).isEqualTo(Run.Outcome.UNCHANGED);
    Map<String, byte[]> published = fresh.published();
    assertThat(published.keySet()).isEqualTo(old.published().keySet());
    assertThat(fresh.store.conflicts().of(DATASET, corrected)).hasSize(1);
    Revision gone = fresh.store.facts().newest(DATASET, retracted).orElseThrow();
    assertThat(gone.standing().withdrawn()).isTrue();
    // An editor can still put it back.
    fresh.correct(DATASET, retracted, "{\"purpose\": \"it was right\"}");
    release(fresh, 4);
    assertThat(Files.readString(fresh.exports.resolve("deployments/4/deployments.csv")))
        .contains(retracted, "to help out", "it was right");
  }

  private static void release(Desk desk, int number) throws Exception {
    assertThat(desk.publish.publish(desk.dataset(DATASET)))
        .isInstanceOfSatisfying(
            Publication.Published.class,
            done -> assertThat(done.release().number()).isEqualTo(number));
  }

  private static void copy(Path from, Path to) throws Exception {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path path : walk.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
