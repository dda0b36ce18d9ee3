package io.factsheet.refresh;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When a run of a feed is held until an editor has looked at it. An empty value switches a gate
 * off. Shares are in percent.
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

  /** The words leave a doubt of more of the facts that were held against them than this. */
  @WithDefault("75")
  Optional<Double> doubtful();

  /**
   * More of the run's facts than this were not held against their words. Off unless it is set: it
   * is so with every article whose language is not known.
   */
  Optional<Double> unchecked();

  /** More facts than this are said to have happened on a day that is yet to come. */
  @WithDefault("0")
  OptionalLong future();

  /** A figure is so many times the last one about the same thing, or more. */
  @WithDefault("10")
  Optional<Double> figure();
}
