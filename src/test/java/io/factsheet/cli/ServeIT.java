package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service on a fresh clone: the seeds and what they published, and no database. */
class ServeIT {
  @TempDir Path home;

  @Test
  void aFreshCloneServesAllDownloadsAndChangesNothing() throws Exception {
    PackagedJar.copy(Path.of("seeds"), home.resolve("seeds"));
    PackagedJar.copy(Path.of("exports"), home.resolve("exports"));
    try (RunningService service = new RunningService(home, Map.of())) {
      service.await("feed seeds: unchanged. Nothing new.");
      for (String dataset :
          new String[] {"deployments", "aid_pledges", "sanctions_rounds", "crossing_counts"}) {
        for (String extension : new String[] {"csv", "xlsx", "json", "ndjson"}) {
          HttpResponse<byte[]> response = service.get("/datasets/" + dataset + "." + extension);
          assertThat(response.statusCode()).as(dataset + "." + extension).isEqualTo(200);
          assertThat(response.body())
              .isEqualTo(
                  Files.readAllBytes(
                      home.resolve("exports/" + dataset + "/1/" + dataset + "." + extension)));
        }
      }
      assertThat(service.get("/q/health/ready").statusCode()).isEqualTo(200);
      assertThat(files(home.resolve("exports"))).isEqualTo(files(Path.of("exports")));
      assertThat(service.log()).doesNotContain("ERROR", "WARN");
    }
  }

  @Test
  void damagedReleasesWithoutTheirDatabaseAreNotTakenForNone() throws Exception {
    PackagedJar.copy(Path.of("seeds"), home.resolve("seeds"));
    PackagedJar.copy(Path.of("exports"), home.resolve("exports"));
    Path csv = home.resolve("exports/deployments/1/deployments.csv");
    String published = Files.readString(csv);
    Files.writeString(csv, published.replace("CZE", "POL"));
    try (RunningService service = new RunningService(home, Map.of())) {
      service.await("feed seeds: failed.");
      assertThat(service.log()).contains("exports/deployments/1/deployments.csv: expected SHA-256");
      for (String path :
          new String[] {"/datasets/deployments.csv", "/datasets/deployments/releases/1"}) {
        HttpResponse<byte[]> response = service.get(path);
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(new String(response.body(), StandardCharsets.UTF_8))
            .contains("some file of them is not as it was published");
      }
      assertThat(service.get("/datasets/aid_pledges.csv").statusCode()).isEqualTo(200);
      Files.writeString(csv, published);
    }
    try (RunningService service = new RunningService(home, Map.of())) {
      service.await("feed seeds: unchanged. Nothing new.");
      assertThat(service.get("/datasets/deployments.csv").statusCode()).isEqualTo(200);
    }
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
