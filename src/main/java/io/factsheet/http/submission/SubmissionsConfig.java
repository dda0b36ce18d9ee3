package io.factsheet.http.submission;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of what may be sent. */
@ConfigMapping(prefix = "factsheet.submissions")
interface SubmissionsConfig {
  /** The largest body with a token, as in 256M. */
  @WithDefault("256M")
  MemorySize maxBody();

  /**
   * How many results an answer lists. The counts are exact beyond it, and the facts that something
   * was wrong with are listed first.
   */
  @WithDefault("10000")
  int maxResults();

  DryRuns dryRuns();

  /** Dry runs need no token, so less is permitted. */
  interface DryRuns {
    /** The largest body, as in 4M. */
    @WithDefault("4M")
    MemorySize maxBody();

    /** The largest number of facts; all are in the answer. */
    @WithDefault("10000")
    int maxFacts();

    /** How many are served at once; further ones are asked to come again. */
    @WithDefault("4")
    int atOnce();
  }
}
