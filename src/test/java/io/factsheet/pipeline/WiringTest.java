package io.factsheet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.release.Keeping;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings come to. */
class WiringTest {
  private static PipelineConfig config(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("factsheet.data.dir", "data");
    all.put("factsheet.exports.dir", "exports");
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 100, new DurationConverter())
        .withConverter(MemorySize.class, 100, new MemorySizeConverter())
        .withMapping(PipelineConfig.class)
        .withSources(new PropertiesConfigSource(all, "test", 100))
        .build()
        .getConfigMapping(PipelineConfig.class);
  }

  @Test
  void allReleasesAreKeptUnlessTheSettingSaysOtherwise() {
    assertThat(Wiring.keeping(config(Map.of())).releases()).isEqualTo(Keeping.ALL.releases());
    assertThat(
            Wiring.keeping(
                config(
                    Map.of(
                        "factsheet.releases.keep-rendered",
                        "30",
                        "factsheet.renderings.max-disk",
                        "2K"))))
        .isEqualTo(new Keeping(30, 2048));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1"})
  void fewerThanOneIsRefused(String number) {
    PipelineConfig config = config(Map.of("factsheet.releases.keep-rendered", number));
    assertThatThrownBy(() -> Wiring.keeping(config))
        .isInstanceOf(ConfigValidationException.class)
        .hasMessageContaining("factsheet.releases.keep-rendered is " + number + ". Give 1 or more");
  }
}
