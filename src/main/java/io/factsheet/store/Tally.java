package io.factsheet.store;

import org.jspecify.annotations.Nullable;

/**
 * What one run of a feed does to one dataset, in facts.
 *
 * @param before how many the dataset had, those left out that editors have retracted
 * @param delivered how many sound ones came in, news or not
 * @param deliveredBefore the same of the last run of the feed that was let in; null where there was
 *     none
 * @param added those that were not known
 * @param changed known ones that now say otherwise, conflicts with editors included. One whose
 *     words are only judged otherwise is none.
 * @param doubtful delivered ones that the words bear out with a doubt, for which no editor vouches
 * @param unchecked delivered ones that were not held against the words
 */
public record Tally(
    String dataset,
    long before,
    long delivered,
    @Nullable Long deliveredBefore,
    long added,
    long changed,
    long doubtful,
    long unchecked) {

  Tally before(long facts) {
    return new Tally(
        dataset, facts, delivered, deliveredBefore, added, changed, doubtful, unchecked);
  }
}
