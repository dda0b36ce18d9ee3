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
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The packaged service is killed again and again while it stores and publishes. Nothing that it
 * said was accepted is lost, and nothing is half published, on either database. {@code -Dkills=200}
 * makes it a soak test, with as many on each; {@code -Dkills.seed} plays the same moments again.
 */
class KillIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOKEN = "fs_kill";
  private static final int KILLS = Integer.getInteger("kills", 4);
  private static final long SEED = Long.getLong("kills.seed", 20211208);
  private static final int FACTS = 40;

  @TempDir Path home;
  private Map<String, String> settings = Map.of();
  private final Set<String> accepted = new TreeSet<>();
  private int submitted;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void nothingIsLostAndNothingIsHalf(TestDatabase.Kind database) throws Exception {
    layOutAFeed();
    settings = new TreeMap<>(PackagedJar.variables(database.settings()));
    settings.put("FACTSHEET_FEEDS_SEEDS_FOLDER", "feed");
    settings.put("FACTSHEET_TOKENS_DESK_SHA256", Sha256.of(TOKEN));
    settings.put("FACTSHEET_TOKENS_DESK_ROLE", "admin");
    Random random = new Random(SEED);
    for (int kill = 1; kill <= KILLS; kill++) {
      if (kill % 4 == 0) {
        killWhileItStarts(random.nextInt(3000));
      }
      try (RunningService service = open()) {
        assertThat(stored(service)).as("before kill %d, seed %d", kill, SEED).isEqualTo(accepted);
        Thread writer = Thread.ofPlatform().start(() -> write(service));
        Thread.sleep(random.nextInt(1500));
        service.kill();
        writer.join();
      }
      Published.assertWhole(home.resolve("exports"), "deployments");
    }
    try (RunningService service = open()) {
      assertThat(stored(service)).isEqualTo(accepted);
      assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(Published.numbers(service, "deployments")).isNotEmpty();
    }
    Published.assertWhole(home.resolve("exports"), "deployments");
  }

  private void layOutAFeed() throws IOException {
    Path facts = Files.createDirectories(home.resolve("feed/facts"));
    Files.writeString(
        facts.resolve("deployments.json"), Troops.submission("feed", IntStream.range(0, FACTS)));
  }

  /** It finishes then what the last one left, and reads its feed. */
  private void killWhileItStarts(int milliseconds) throws Exception {
    try (RunningService service = new RunningService(home, settings)) {
      Thread.sleep(milliseconds);
      service.kill();
    }
    Published.assertWhole(home.resolve("exports"), "deployments");
  }

  private RunningService open() throws Exception {
    RunningService service = new RunningService(home, settings);
    // What was recorded and not finished is finished by then, and the feed is released.
    service.await("feed seeds:");
    IntStream.range(0, FACTS).mapToObj(i -> "feed-" + i).forEach(accepted::add);
    return service;
  }

  /** Submits facts and has them released, until the service is gone. */
  private void write(RunningService service) {
    try {
      while (true) {
        int first = submitted;
        submitted += FACTS;
        HttpResponse<String> answer =
            service.post(
                "/datasets/deployments/facts",
                Troops.submission("api", IntStream.range(first, submitted)),
                TOKEN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (JsonNode result : JSON.readTree(answer.body()).get("results")) {
          assertThat(result.get("outcome").asText()).isEqualTo("accepted");
          accepted.add(result.get("fact_id").asText());
        }
        // A pull of the feed releases whatever its dataset has.
        service.post("/feeds/seeds/refresh", "", TOKEN);
      }
    } catch (IOException _) {
      // It was killed. What was on its way then may have come in or not.
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Those that must be there, as far as they are. */
  private Set<String> stored(RunningService service) throws Exception {
    Set<String> stored = new TreeSet<>();
    for (String id : accepted) {
      if (service.get("/datasets/deployments/facts/" + id, TOKEN).statusCode() == 200) {
        stored.add(id);
      }
    }
    return stored;
  }
}
