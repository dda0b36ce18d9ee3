package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.model.Sha256;
import io.factsheet.store.TestDatabase;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes over one PostgreSQL and one exports folder, each with a data folder of its own. */
class ReplicasIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATASET = "deployments";
  private static final String TOKEN = "fs_replicas";
  private static final int FACTS = 20;

  @TempDir Path home;
  private Map<String, String> settings = Map.of();

  @BeforeEach
  void layOut() throws IOException {
    Path facts = Files.createDirectories(home.resolve("feed/facts"));
    Files.writeString(
        facts.resolve(DATASET + ".json"), Troops.submission("feed", IntStream.range(0, FACTS)));
    settings = new TreeMap<>(PackagedJar.variables(TestDatabase.Kind.POSTGRESQL.settings()));
    settings.put("FACTSHEET_EXPORTS_DIR", home.resolve("exports").toString());
    settings.put("FACTSHEET_FEEDS_SEEDS_FOLDER", "feed");
    settings.put("FACTSHEET_CUT_QUIET", "1s");
    settings.put("FACTSHEET_TOKENS_DESK_SHA256", Sha256.of(TOKEN));
    settings.put("FACTSHEET_TOKENS_DESK_ROLE", "admin");
  }

  private RunningService open(String data, String... more) throws IOException {
    Map<String, String> own = new TreeMap<>(settings);
    own.put("FACTSHEET_DATA_DIR", home.resolve(data).toString());
    for (int i = 0; i < more.length; i += 2) {
      own.put(more[i], more[i + 1]);
    }
    return new RunningService(home, own);
  }

  @Test
  void oneReleaseForOneChange() throws Exception {
    try (RunningService one = open("one");
        RunningService two = open("two");
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      // Both migrate, make views and pull the feed at their start, at the same time.
      one.await("Listening on");
      two.await("Listening on");
      awaitLatest(1, one, two);
      try (Readers _ = new Readers(one, two)) {
        int release = 1;
        for (int round = 0; round < 3; round++) {
          String first = Troops.submission("one", facts(round));
          String second = Troops.submission("two", facts(round));
          both(
              threads,
              () -> accepted(one.post("/datasets/deployments/facts", first, TOKEN)),
              () -> accepted(two.post("/datasets/deployments/facts", second, TOKEN)));
          both(threads, () -> cut(one), () -> cut(two));
          awaitLatest(Published.numbers(one, DATASET).size(), one, two);
          // A schedule may have been quicker than the other half of the change.
          assertThat(Published.latest(one, DATASET)).isBetween(release + 1, release + 2);
          release = Published.latest(one, DATASET);
        }
        // Nobody asks: the schedules of both find the same change.
        String last = Troops.submission("last", facts(0));
        accepted(one.post("/datasets/deployments/facts", last, TOKEN));
        awaitLatest(release + 1, one, two);
        for (int begun = 0; begun < 4; ) {
          var answers = both(threads, () -> refresh(one), () -> refresh(two));
          begun += Collections.frequency(answers, 202);
        }
        assertThat(both(threads, () -> cut(one), () -> cut(two))).containsExactly(200, 200);
        assertThat(Published.numbers(one, DATASET)).hasSize(release + 1);
        assertThat(Published.numbers(two, DATASET)).hasSize(release + 1);
      }
      assertRunsNeverOverlapped(two);
      assertThat(one.log() + two.log()).doesNotContain("ERROR", "WARN");
    }
    Published.assertWhole(home.resolve("exports"), DATASET);
  }

  /** The first records its release and cannot put it in its place; then it is killed. */
  @Test
  void theWorkOfAKilledPublisherIsFinishedByTheOther() throws Exception {
    settings.put("FACTSHEET_FEEDS_SEEDS_AT_START", "false");
    settings.put("FACTSHEET_CUT_QUIET", "1h");
    Path noFolder = Files.writeString(home.resolve("file"), "");
    try (RunningService survivor = open("survivor")) {
      survivor.await("datasets:");
      try (RunningService killed =
          open("killed", "FACTSHEET_EXPORTS_DIR", noFolder.resolve("exports").toString())) {
        killed.await("datasets:");
        awaitReady(killed);
        accepted(
            killed.post("/datasets/deployments/facts", Troops.submission("api", facts(0)), TOKEN));
        HttpResponse<String> cut = killed.post("/datasets/deployments/releases", "", TOKEN);
        assertThat(cut.statusCode()).as(cut.body()).isEqualTo(503);
        killed.kill();
      }
      awaitLatest(1, survivor);
      Published.assertWhole(home.resolve("exports"), DATASET);
      assertThat(home.resolve("exports/deployments/index.json")).exists();
      assertThat(survivor.log()).contains("released deployments 1").doesNotContain("ERROR");
    }
  }

  private static IntStream facts(int round) {
    return IntStream.range(round * FACTS, (round + 1) * FACTS);
  }

  private static <T> List<T> both(ExecutorService threads, Callable<T> one, Callable<T> other)
      throws Exception {
    List<T> results = new ArrayList<>();
    for (Future<T> future : threads.invokeAll(List.of(one, other))) {
      results.add(future.get());
    }
    return results;
  }

  private static int accepted(HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).at("/counts/accepted").asInt()).isEqualTo(FACTS);
    return FACTS;
  }

  private static int cut(RunningService service) throws Exception {
    HttpResponse<String> answer = service.post("/datasets/deployments/releases", "", TOKEN);
    assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    return answer.statusCode();
  }

  private static int refresh(RunningService service) throws Exception {
    HttpResponse<String> answer = service.post("/feeds/seeds/refresh", "", TOKEN);
    assertThat(answer.statusCode()).as(answer.body()).isIn(202, 409);
    return answer.statusCode();
  }

  private static void awaitReady(RunningService service) throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    while (true) {
      try {
        assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
        return;
      } catch (IOException e) {
        assertThat(Instant.now()).isBefore(end);
        Thread.sleep(50);
      }
    }
  }

  private static void awaitLatest(int number, RunningService... services) throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    for (RunningService service : services) {
      awaitReady(service);
      while (Published.latest(service, DATASET) != number) {
        assertThat(Instant.now()).as("waiting for release %d", number).isBefore(end);
        Thread.sleep(50);
      }
    }
  }

  private static void assertRunsNeverOverlapped(RunningService service) throws Exception {
    List<JsonNode> runs = new ArrayList<>();
    boolean goOn = true;
    while (goOn) {
      runs.clear();
      JSON.readTree(service.get("/runs?limit=1000").body()).get("runs").forEach(runs::add);
      goOn = runs.stream().anyMatch(run -> run.get("ended").isNull());
    }
    assertThat(runs).hasSizeGreaterThanOrEqualTo(5);
    Instant before = Instant.MIN;
    for (JsonNode run : runs.reversed()) {
      assertThat(run.get("outcome").asText()).isNotEqualTo("failed");
      Instant started = Instant.parse(run.get("started").asText());
      assertThat(started).as(run.toString()).isAfterOrEqualTo(before);
      before = Instant.parse(run.get("ended").asText());
    }
  }

  /** They poll both, and never meet half a release, or an older one than before. */
  private static final class Readers implements AutoCloseable {
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Readers(RunningService... services) {
      for (RunningService service : services) {
        threads.execute(() -> read(service));
      }
    }

    private void read(RunningService service) {
      try {
        int before = 1;
        while (!closed.get()) {
          int now = Published.latest(service, DATASET);
          assertThat(now).isGreaterThanOrEqualTo(before);
          before = now;
        }
      } catch (Exception | AssertionError e) {
        failure.set(e);
      }
    }

    @Override
    public void close() {
      closed.set(true);
      threads.close(); // waits for them
      assertThat(failure.get()).isNull();
    }
  }
}
