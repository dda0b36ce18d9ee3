package io.factsheet.refresh;

import org.jspecify.annotations.Nullable;

/**
 * What one run of a feed brings to one dataset, in facts.
 *
 * @param before how many the dataset has without it
 * @param delivered how many sound ones came in, news or not
 * @param deliveredBefore the same of the last run of the feed that was let in; null where there was
 *     none
 * @param added those that were not known
 * @param changed known ones that now say otherwise
 * @param doubtful sound ones that the words bear out with a doubt, for which no editor vouches
 * @param unchecked sound ones that were not held against the words
 * @param untimely added or changed ones that cannot have happened yet; null where there are none
 * @param leap the highest among the figures of added or changed ones; null where there is none
 * @param rejected how many were refused
 */
public record Delivery(
    String dataset,
    long before,
    long delivered,
    @Nullable Long deliveredBefore,
    long added,
    long changed,
    long doubtful,
    long unchecked,
    @Nullable Untimely untimely,
    @Nullable Leap leap,
    long rejected) {

  /** Of a dataset of which every fact was refused. */
  public static Delivery refused(String dataset, long rejected) {
    return new Delivery(dataset, 0, 0, null, 0, 0, 0, 0, null, null, rejected);
  }
}
