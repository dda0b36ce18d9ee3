package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on a fresh clone: the seeds and what they published, and no database. */
class ServeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path home;
  private final HttpClient client = HttpClient.newHttpClient();
  private @Nullable Process process;
  private int port;

  @BeforeEach
  void start() throws Exception {
    PackagedJar.copy(Path.of("seeds"), home.resolve("seeds"));
    PackagedJar.copy(Path.of("exports"), home.resolve("exports"));
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    process =
        PackagedJar.start(
            home, Map.of("QUARKUS_HTTP_PORT", Integer.toString(port)), home.resolve("log"));
  }

  @AfterEach
  void stop() throws InterruptedException {
    if (process != null) {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended on request").isTrue();
    }
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }

  private void await(String words) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!Files.readString(home.resolve("log")).contains(words)) {
      assertThat(Instant.now()).as("waiting for: " + words).isBefore(end);
      Thread.sleep(50);
    }
  }

  @Test
  void aFreshCloneServesAllDownloadsAndChangesNothing() throws Exception {
    await("feed seeds: unchanged. Nothing new.");
    for (String dataset :
        new String[] {"deployments", "aid_pledges", "sanctions_rounds", "crossing_counts"}) {
      for (String extension : new String[] {"csv", "xlsx", "json", "ndjson"}) {
        HttpResponse<byte[]> response = get("/datasets/" + dataset + "." + extension);
        assertThat(response.statusCode()).as(dataset + "." + extension).isEqualTo(200);
        assertThat(response.body())
            .isEqualTo(
                Files.readAllBytes(
                    home.resolve("exports/" + dataset + "/1/" + dataset + "." + extension)));
      }
    }
    assertThat(get("/q/health/ready").statusCode()).isEqualTo(200);
    assertThat(files(home.resolve("exports"))).isEqualTo(files(Path.of("exports")));
    assertThat(Files.readString(home.resolve("log"))).doesNotContain("ERROR", "WARN");
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        files.put(
            folder.relativize(path).toString(),
            io.factsheet.model.Sha256.of(Files.readAllBytes(path)));
      }
    }
    return files;
  }
}
