package io.factsheet.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a release made now would hold.
 *
 * @param lastArticle the newest published date among the sources
 * @param changes the count of submissions that wait for a release, as seen at this moment
 */
public record Cut(
    Edition edition, int facts, int sources, @Nullable LocalDate lastArticle, long changes) {}
