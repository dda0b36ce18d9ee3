package io.factsheet.refresh;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The feeds of this installation, by name. */
@ConfigMapping(prefix = "factsheet.feeds")
public interface FeedsConfig {
  @WithParentName
  Map<String, FeedConfig> feeds();

  /** One feed. */
  interface FeedConfig {
    /** The folder to read, with {@code sources.yaml} and {@code facts/<dataset>.ndjson}. */
    Path folder();

    /** When to read it: a Quartz cron expression with seconds. Left out: only on request. */
    Optional<String> cron();

    /** Whether to read it when the service starts. */
    @WithDefault("true")
    boolean atStart();

    /** Whether whatever it brings is held until an editor approves it. */
    @WithDefault("false")
    boolean hold();
  }
}
