package io.factsheet.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.model.Run;
import io.factsheet.schema.Dataset;
import io.factsheet.store.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The seeds of this repository, and what it publishes of them. */
class SeedsTest {
  private static final Path SEEDS = Path.of("seeds");
  private static final Path EXPORTS = Path.of("exports");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void everyFactComesThrough(TestDatabase.Kind database) throws Exception {
    Desk desk = desk(temp, "2026-01-02T03:04:05Z", database);
    Run run = desk.refresh();
    assertThat(run.outcome()).as(run.message()).isEqualTo(Run.Outcome.PUBLISHED);
    JsonNode counts = JSON.readTree(run.counts());
    long lines = 0;
    for (Dataset dataset : desk.datasets.all()) {
      try (var facts = Files.lines(SEEDS.resolve("facts/" + dataset.name() + ".ndjson"))) {
        lines += facts.filter(line -> !line.isBlank()).count();
      }
    }
    assertThat(lines).isGreaterThan(30);
    assertThat(counts.get("facts").asLong()).isEqualTo(lines);
    assertThat(counts.get("accepted").asLong()).as(run.findings()).isEqualTo(lines);
  }

  @Test
  void theSameSeedsTwiceChangeNothing() throws Exception {
    Desk desk = new Desk(temp, SEEDS, Instant.parse("2026-01-02T03:04:05Z"));
    desk.refresh();
    Map<String, byte[]> published = desk.published();
    Run again = desk.refresh();
    assertThat(again.outcome()).isEqualTo(Run.Outcome.UNCHANGED);
    assertThat(JSON.readTree(again.counts()).get("unchanged"))
        .isEqualTo(JSON.readTree(again.counts()).get("facts"));
    assertEqual(desk.published(), published);
  }

  @Test
  void twoFoldersGetTheSameBytes() throws Exception {
    Instant now = Instant.parse("2026-01-02T03:04:05Z");
    Desk first = new Desk(temp.resolve("one"), SEEDS, now);
    first.refresh();
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      Desk second = new Desk(temp.resolve("another folder"), SEEDS, now);
      second.refresh();
      assertEqual(second.published(), first.published());
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void bothDatabasesGiveTheSameBytes() throws Exception {
    Map<TestDatabase.Kind, Map<String, byte[]>> published = new EnumMap<>(TestDatabase.Kind.class);
    for (TestDatabase.Kind database : TestDatabase.Kind.values()) {
      Desk desk = desk(temp.resolve(database.name()), "2026-01-02T03:04:05Z", database);
      desk.refresh();
      published.put(database, desk.published());
    }
    assertEqual(
        Objects.requireNonNull(published.get(TestDatabase.Kind.POSTGRESQL)),
        Objects.requireNonNull(published.get(TestDatabase.Kind.SQLITE)));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aFreshDatabaseTakesOverWhatIsPublished(TestDatabase.Kind database) throws Exception {
    Desk first = desk(temp.resolve("one"), "2026-01-02T03:04:05Z", database);
    first.refresh();
    Path fresh = temp.resolve("fresh");
    for (var file : first.published().entrySet()) {
      Path copy = fresh.resolve("exports").resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.getValue());
    }
    Desk second = desk(fresh, "2026-02-03T04:05:06Z", database);
    assertThat(second.publish.recover()).isEmpty();
    assertThat(second.refresh().outcome()).isEqualTo(Run.Outcome.UNCHANGED);
    assertEqual(second.published(), first.published());
  }

  /** Where this fails and the change is meant: {@code make exports}, and a commit of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"deployments", "aid_pledges", "sanctions_rounds", "crossing_counts"})
  void whatLiesInExportsIsWhatTheSeedsPublish(String dataset) throws Exception {
    JsonNode index = JSON.readTree(EXPORTS.resolve(dataset).resolve("index.json").toFile());
    JsonNode release = index.get("releases").get(0);
    Instant cut = Instant.parse(release.get("cut_at").asText());
    for (TestDatabase.Kind database : TestDatabase.Kind.values()) {
      Path home = temp.resolve(database.name());
      Desk desk = new Desk(home, SEEDS, null, cut, release.get("renderer").asText(), database);
      desk.refresh();
      Map<String, byte[]> made = Desk.files(desk.exports.resolve(dataset));
      Map<String, byte[]> committed = Desk.files(EXPORTS.resolve(dataset));
      assertThat(made.keySet()).isEqualTo(committed.keySet());
      committed.forEach(
          (name, bytes) -> assertPublished(name, Objects.requireNonNull(made.get(name)), bytes));
    }
  }

  private static Desk desk(Path home, String now, TestDatabase.Kind database) throws IOException {
    return new Desk(home, SEEDS, null, Instant.parse(now), "test", database);
  }

  private static void assertPublished(String name, byte[] made, byte[] committed) {
    if (name.endsWith(".xlsx")) {
      // Compressed by the library of whichever JDK made it: what is in it must agree.
      assertEqual(entries(made), entries(committed));
    } else if (!name.endsWith("index.json") && !name.endsWith("SHA256SUMS")) {
      assertThat(new String(made, UTF_8)).as(name).isEqualTo(new String(committed, UTF_8));
    }
  }

  private static Map<String, byte[]> entries(byte[] zip) {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }

  private static void assertEqual(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    actual.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(expected.get(name)));
  }
}
