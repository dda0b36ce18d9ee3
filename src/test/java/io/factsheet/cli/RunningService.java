package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged service at work in a folder of its own. */
final class RunningService implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Path log;
  private final Process process;
  private final int port;

  RunningService(Path home, Map<String, String> settings) throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    log = Files.createTempFile(home, "service", ".log");
    Map<String, String> all = new HashMap<>(settings);
    all.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    process = PackagedJar.start(home, all, log);
  }

  /** Waits for words in the log. */
  void await(String words) throws Exception {
    Instant end = Instant.now().plus(PATIENCE);
    while (!log().contains(words)) {
      assertThat(Instant.now()).as("waiting for: " + words + " in:\n" + log()).isBefore(end);
      Thread.sleep(50);
    }
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(request(path, null).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path, String token) throws IOException, InterruptedException {
    return client.send(request(path, token).build(), BodyHandlers.ofByteArray());
  }

  HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
    return post(path, json, null);
  }

  HttpResponse<String> post(String path, String json, @Nullable String token)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path, token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Posts what is to be done to a fact of which this revision was seen. */
  HttpResponse<String> post(String path, String json, String token, int revision)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path, token)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + revision + "\"")
            .POST(BodyPublishers.ofString(json))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, @Nullable String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Ends it as a power cut would (SIGKILL). */
  void kill() {
    process.destroyForcibly();
    assertThat(process.onExit()).succeedsWithin(30, TimeUnit.SECONDS);
  }

  /** Asks it to end, which it must do. */
  @Override
  public void close() {
    process.destroy();
    assertThat(process.onExit()).as("ended on request").succeedsWithin(30, TimeUnit.SECONDS);
  }
}
