package io.factsheet.refresh;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/**
 * When a run of a feed is held until an editor has looked at it, in percent. An empty value
 * switches a gate off.
 */
@ConfigMapping(prefix = "factsheet.gates")
public interface GatesConfig {
  /** Fewer facts than this are too few to tell percentages of. */
  @WithDefault("20")
  long fewest();

  /** More of the run's facts than this were refused. */
  @WithDefault("20")
  Optional<Double> rejected();

  /** The feed has fewer facts than at its last run, by more than this. */
  @WithDefault("20")
  Optional<Double> shrinkage();

  /** The run adds more than this to the facts of a dataset. */
  @WithDefault("50")
  Optional<Double> growth();

  /** The run makes more than this of a dataset's facts say otherwise. */
  @WithDefault("10")
  Optional<Double> changed();
}
