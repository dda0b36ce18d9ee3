package io.factsheet.http.editing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what an editor may send. */
@ConfigMapping(prefix = "factsheet.edits")
interface EditsConfig {
  /** The largest body, as in 1M. */
  @WithDefault("1M")
  MemorySize maxBody();
}
