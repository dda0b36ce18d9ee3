package io.factsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.factsheet.model.Role;
import io.factsheet.pipeline.PipelineConfig;
import io.factsheet.refresh.FeedsConfig;
import io.factsheet.refresh.GatesConfig;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the configuration library says of wrong settings, told in our words. */
class WrongSettingsTest {
  /** As the settings of tokens, which only their package sees. */
  @ConfigMapping(prefix = "factsheet.tokens.desk")
  interface Token {
    Role role();

    LocalDate expires();
  }

  private static final Map<String, String> RIGHT =
      Map.of(
          "factsheet.data.dir", "data",
          "factsheet.exports.dir", "exports",
          "factsheet.feeds.desk.folder", "feed",
          "factsheet.feeds.desk.at-start", "false",
          "factsheet.tokens.desk.role", "editor",
          "factsheet.tokens.desk.expires", "2027-12-31");

  private static void assertTold(String sentences, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(RIGHT);
    all.putAll(settings);
    all.values().removeIf("-"::equals);
    assertThatThrownBy(
            () ->
                new SmallRyeConfigBuilder()
                    .withConverter(Duration.class, 100, new DurationConverter())
                    .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                    .withMapping(PipelineConfig.class)
                    .withMapping(GatesConfig.class)
                    .withMapping(FeedsConfig.class)
                    .withMapping(Token.class)
                    .withSources(new PropertiesConfigSource(all, "test", 100))
                    .build())
        .asInstanceOf(InstanceOfAssertFactories.type(ConfigValidationException.class))
        .extracting(WrongSettings::text)
        .isEqualTo(sentences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gates.rejected     | many       | GATES_REJECTED     | is \"many\", and must be a number, such as 20 or 12.5.",
        "gates.future       | none       | GATES_FUTURE       | is \"none\", and must be a whole number.",
        "quotes.warned      | 1.5        | QUOTES_WARNED      | is \"1.5\", and must be a whole number.",
        "cut.quiet          | a minute   | CUT_QUIET          | is \"a minute\", and must be a length of time, such as 30s, 10m or 2h.",
        "renderings.max-disk| much       | RENDERINGS_MAX_DISK| is \"much\", and must be a size, such as 500K, 64M or 1G.",
        "tokens.desk.role   | boss       | TOKENS_DESK_ROLE   | is \"boss\", and must be one of submitter, editor, admin.",
        "tokens.desk.expires| in a year  | TOKENS_DESK_EXPIRES| is \"in a year\", and must be a day, such as 2027-12-31.",
        "feeds.desk.folder  | -          | FEEDS_DESK_FOLDER  | is not set, and must be.",
        "quotes.refused     | ''         | QUOTES_REFUSED     | is empty: give it a value, or leave it out.",
      })
  void eachIsOneSentence(String setting, String value, String variable, String told) {
    assertTold(
        "factsheet." + setting + " (FACTSHEET_" + variable + ") " + told,
        Map.of("factsheet." + setting, value));
  }

  @Test
  void oneThatIsUnknownIsNamed() {
    assertTold(
        "factsheet.gates.refused is no setting: correct its name, or leave it out.",
        Map.of("factsheet.gates.refused", "20"));
  }

  @Test
  void allAreTold() {
    assertTold(
        """
        factsheet.gates.growth (FACTSHEET_GATES_GROWTH) is "x", and must be a number, such as 20 or 12.5.
        factsheet.quotes.warned (FACTSHEET_QUOTES_WARNED) is "y", and must be a whole number.""",
        Map.of("factsheet.gates.growth", "x", "factsheet.quotes.warned", "y"));
  }

  @Test
  void whatWeFindOurselvesStaysAsItIs() {
    assertThat(
            WrongSettings.text(
                new ConfigValidationException(
                    new ConfigValidationException.Problem[] {
                      new ConfigValidationException.Problem("Give 1 or more.")
                    })))
        .isEqualTo("Give 1 or more.");
  }
}
