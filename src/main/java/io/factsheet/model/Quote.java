package io.factsheet.model;

import org.jspecify.annotations.Nullable;

/**
 * The verbatim words of a source that carry a figure or another field.
 *
 * @param start where the words begin in the source's text, in Unicode code points from 0; null
 *     where the submitter did not say
 */
public record Quote(String text, @Nullable Integer start) {}
