package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.factsheet.DataPackages;
import io.factsheet.export.DataPackage;
import io.factsheet.model.Run;
import io.factsheet.model.Sha256;
import io.factsheet.schema.Dataset;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the seeds publish can be read by whoever knows the Data Package standard. */
class SeedsPackageTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir Path temp;

  @Test
  void everyCellIsAsItsColumnSays() throws Exception {
    Desk desk = new Desk(temp, Path.of("seeds"), Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(desk.refresh().outcome()).isEqualTo(Run.Outcome.PUBLISHED);

    for (Dataset dataset : desk.datasets.all()) {
      Path folder = desk.exports.resolve(dataset.name()).resolve("1");
      String text = Files.readString(folder.resolve("datapackage.json"));
      JsonNode descriptor = JSON.readTree(text);
      assertThat(DataPackages.problems(descriptor)).as(dataset.name()).isEmpty();
      for (JsonNode resource : descriptor.get("resources")) {
        byte[] file = Files.readAllBytes(folder.resolve(resource.get("path").textValue()));
        assertThat(resource.get("bytes").longValue()).isEqualTo(file.length);
        assertThat(resource.get("hash").textValue()).isEqualTo("sha256:" + Sha256.of(file));
        if (resource.has("schema")) {
          assertThat(DataPackages.problems(resource, file)).as(dataset.name()).isEmpty();
        }
      }
      assertThat(descriptor.get("sources").findValuesAsText("factsheet:id"))
          .isSubsetOf(
              "rferl-2021-12-08",
              "czech-aid-lithuania",
              "poland-lithuania-troops",
              "presstv-2021-11-15",
              "nato-support-poland")
          .isNotEmpty();
      assertThat(DataPackage.descriptor(new StringReader(text)).map(Sha256::of))
          .contains(desk.catalogue.latest(dataset).orElseThrow().descriptorSha256());
    }
  }
}
