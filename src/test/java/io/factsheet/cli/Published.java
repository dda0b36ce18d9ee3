package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import io.factsheet.model.Sha256;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What anybody can find of releases must be whole, on the disk and over HTTP. */
final class Published {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Published() {}

  /**
   * Every release of a dataset in an exports folder: those of the index, and those that have their
   * place without it, as one has whose publisher was killed in between.
   */
  static void assertWhole(Path exports, String dataset) throws IOException {
    Path folder = exports.resolve(dataset);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> releases = Files.list(folder)) {
      for (Path release : releases.filter(Published::isRelease).toList()) {
        for (String line : Files.readAllLines(release.resolve("SHA256SUMS"))) {
          String[] sum = line.split(" [ *]", 2);
          assertThat(Sha256.of(Files.readAllBytes(release.resolve(sum[1]))))
              .as(release + "/" + sum[1])
              .isEqualTo(sum[0]);
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(release.resolve(dataset + ".csv"))) {
          List<String> ids = rows.stream().map(row -> row.getField("fact_id")).toList();
          assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        }
      }
    }
    Path index = folder.resolve("index.json");
    if (Files.exists(index)) {
      for (JsonNode release : JSON.readTree(Files.readString(index)).get("releases")) {
        assertThat(folder.resolve(release.get("release").asText())).isDirectory();
      }
    }
  }

  private static boolean isRelease(Path path) {
    return path.getFileName().toString().matches("[0-9]+");
  }

  /** The numbers of a dataset's releases: from 1 on, without gaps or repeats. */
  static List<Integer> numbers(RunningService service, String dataset) throws Exception {
    List<Integer> numbers = new ArrayList<>();
    JSON.readTree(service.get("/datasets/" + dataset + "/releases").body())
        .path("releases")
        .forEach(release -> numbers.add(release.get("number").asInt()));
    assertThat(numbers.reversed())
        .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    return numbers;
  }

  /** The number of the latest release, whose download is whole; 0 where there is none yet. */
  static int latest(RunningService service, String dataset) throws Exception {
    HttpResponse<byte[]> csv = service.get("/datasets/" + dataset + ".csv");
    if (csv.statusCode() == 404) {
      return 0;
    }
    assertThat(csv.statusCode()).isEqualTo(200);
    byte[] sha256 = HexFormat.of().parseHex(Sha256.of(csv.body()));
    assertThat(csv.headers().firstValue("Repr-Digest"))
        .contains("sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":");
    String name = csv.headers().firstValue("Content-Disposition").orElseThrow();
    return Integer.parseInt(name.replaceAll(".*-r([0-9]+)\\.csv.*", "$1"));
  }
}
