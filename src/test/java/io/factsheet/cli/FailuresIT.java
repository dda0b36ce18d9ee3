package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.factsheet.model.Sha256;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the service stands on breaks down while it runs: the last release goes on being served, the
 * error is told once and without a trace, and work goes on by itself when all is back.
 */
class FailuresIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATASET = "deployments";
  private static final String TOKEN = "fs_failures";

  @TempDir Path home;
  private final Map<String, String> settings = new TreeMap<>();
  private int submitted;

  @BeforeEach
  void settle() {
    settings.put("FACTSHEET_FEEDS_SEEDS_AT_START", "false");
    settings.put("FACTSHEET_TOKENS_DESK_SHA256", Sha256.of(TOKEN));
    settings.put("FACTSHEET_TOKENS_DESK_ROLE", "admin");
  }

  private RunningService open() throws Exception {
    RunningService service = new RunningService(home, settings);
    service.await("Listening on");
    release(service);
    assertThat(Published.latest(service, DATASET)).isEqualTo(1);
    return service;
  }

  private HttpResponse<String> submit(RunningService service) throws Exception {
    IntStream next = IntStream.range(submitted, submitted + 10);
    HttpResponse<String> answer =
        service.post("/datasets/deployments/facts", Troops.submission("api", next), TOKEN);
    if (answer.statusCode() == 200) {
      submitted += 10;
    }
    return answer;
  }

  private static HttpResponse<String> cut(RunningService service) throws Exception {
    return service.post("/datasets/deployments/releases", "", TOKEN);
  }

  private void release(RunningService service) throws Exception {
    assertStatus(200, submit(service));
    assertStatus(201, cut(service));
  }

  private static void assertStatus(int status, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
  }

  private static void assertProblem(int status, String type, HttpResponse<String> answer)
      throws IOException {
    assertStatus(status, answer);
    assertThat(JSON.readTree(answer.body()).get("type").asText())
        .isEqualTo("urn:factsheet:problem:" + type);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private static void assertNotReady(String reason, RunningService service) throws Exception {
    HttpResponse<byte[]> ready = service.get("/q/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(JSON.readTree(ready.body()).findValuesAsText("reason")).containsExactly(reason);
  }

  private static void assertReady(RunningService service) throws Exception {
    assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
  }

  private static void awaitLatest(RunningService service, int number) throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    while (Published.latest(service, DATASET) != number) {
      assertThat(Instant.now()).as(service.log()).isBefore(end);
      Thread.sleep(50);
    }
  }

  /** A sentence each time something breaks down, whoever meets it, and no traces. */
  private static void assertToldBriefly(RunningService service) throws IOException {
    assertThat(service.log()).contains("ERROR").doesNotContain("\tat ");
    assertThat(service.log().lines().filter(line -> line.matches(".* (ERROR|WARN) .*")))
        .hasSizeLessThan(10);
  }

  @Test
  void aDiskOfReleasesThatIsFullOrReadOnly() throws Exception {
    try (SmallDisk disk = SmallDisk.at(home.resolve("exports"))) {
      try (RunningService service = open()) {
        disk.fill();
        assertStatus(200, submit(service));
        assertProblem(507, "storage-full", cut(service));
        assertThat(Published.latest(service, DATASET)).isEqualTo(1);
        Published.assertWhole(disk.folder(), DATASET);
        assertNotReady("The disk of releases is full", service);
        disk.makeRoom();
        service.await("released deployments 2"); // by itself, its place in the index included
        awaitLatest(service, 2);
        disk.makeReadOnly();
        assertStatus(200, submit(service));
        assertProblem(503, "exports-unwritable", cut(service));
        assertThat(Published.latest(service, DATASET)).isEqualTo(2);
        assertNotReady("The folder of releases cannot be written to", service);
        disk.makeWritable();
        awaitLatest(service, 3);
        assertReady(service);
        release(service);
        assertThat(Published.numbers(service, DATASET)).hasSize(4);
        assertToldBriefly(service);
      }
      Published.assertWhole(disk.folder(), DATASET);
    }
  }

  @Test
  void aRemovalWhereReleasesCannotBeWritten() throws Exception {
    try (SmallDisk disk = SmallDisk.at(home.resolve("exports"));
        RunningService service = open()) {
      String removed = "api-3";
      disk.makeReadOnly();
      HttpResponse<String> answer =
          service.post(
              "/datasets/deployments/facts/" + removed + "/suppress",
              "{\"reason\": \"By order of a court.\"}",
              TOKEN,
              1);
      assertProblem(503, "exports-unwritable", answer);
      assertThat(JSON.readTree(answer.body()).get("detail").asText())
          .isEqualTo(
              "The fact is erased from the database, but releases still hold it:"
                  + " The folder cannot be written to.");
      disk.makeWritable();
      awaitWithout(removed, service);
      Published.assertWhole(disk.folder(), DATASET);
      assertToldBriefly(service);
    }
  }

  private static void awaitWithout(String fact, RunningService service) throws Exception {
    Instant end = Instant.now().plusSeconds(60);
    HttpResponse<byte[]> facts;
    do {
      assertThat(Instant.now()).as(service.log()).isBefore(end);
      Thread.sleep(50);
      facts = service.get("/datasets/" + DATASET + ".ndjson");
    } while (facts.statusCode() != 200
        || new String(facts.body(), StandardCharsets.UTF_8).contains('"' + fact + '"'));
    assertThat(facts.body()).isNotEmpty();
  }

  @Test
  void aDiskOfTheDatabaseThatIsFull() throws Exception {
    try (SmallDisk disk = SmallDisk.at(home.resolve("data"));
        RunningService service = open()) {
      disk.fill();
      assertProblem(507, "storage-full", submit(service));
      assertThat(Published.latest(service, DATASET)).isEqualTo(1);
      disk.makeRoom();
      release(service);
      assertThat(Published.latest(service, DATASET)).isEqualTo(2);
      assertToldBriefly(service);
    }
  }

  @Test
  void anSqliteDatabaseThatAnotherProgramHolds() throws Exception {
    settings.put(
        "QUARKUS_DATASOURCE_SQLITE_JDBC_URL",
        "jdbc:sqlite:data/factsheet.db?journal_mode=WAL&synchronous=FULL&foreign_keys=on&busy_timeout=500");
    try (RunningService service = open()) {
      try (Connection other =
              DriverManager.getConnection("jdbc:sqlite:" + home.resolve("data/factsheet.db"));
          Statement statement = other.createStatement()) {
        statement.execute("begin exclusive");
        assertProblem(503, "database-unavailable", submit(service));
        assertThat(Published.latest(service, DATASET)).isEqualTo(1);
      }
      release(service);
      assertThat(Published.latest(service, DATASET)).isEqualTo(2);
      assertToldBriefly(service);
    }
  }

  @Test
  void aPostgresqlServerThatGoesAndComesBack() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    settings.put("FACTSHEET_DATABASE_URL", "jdbc:postgresql://localhost:" + port + "/postgres");
    settings.put("FACTSHEET_DATABASE_USERNAME", "postgres");
    EmbeddedPostgres server = server(port);
    try (RunningService service = open()) {
      server.close();
      assertThat(Published.latest(service, DATASET)).isEqualTo(1);
      assertThat(Published.numbers(service, DATASET)).containsExactly(1);
      assertThat(service.get("/datasets/deployments/releases/1/SHA256SUMS").statusCode())
          .isEqualTo(200);
      assertThat(service.get("/datasets").statusCode()).isEqualTo(200);
      assertThat(service.get("/q/health/live").statusCode()).isEqualTo(200);
      for (int probe = 0; probe < 3; probe++) {
        assertNotReady("The database cannot be reached", service);
      }
      assertProblem(503, "database-unavailable", submit(service));
      assertProblem(503, "database-unavailable", cut(service));
      assertProblem(503, "database-unavailable", service.post("/feeds/seeds/refresh", "", TOKEN));
      server = server(port);
      release(service);
      assertThat(Published.latest(service, DATASET)).isEqualTo(2);
      assertReady(service);
      assertToldBriefly(service);
    } finally {
      server.close();
    }
  }

  private EmbeddedPostgres server(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(home.resolve("server"))
        .setCleanDataDirectory(false)
        .start();
  }
}
