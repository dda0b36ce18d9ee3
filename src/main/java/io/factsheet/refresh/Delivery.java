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
 * @param rejected how many were refused
 */
public record Delivery(
    String dataset,
    long before,
    long delivered,
    @Nullable Long deliveredBefore,
    long added,
    long changed,
    long rejected) {}
