package io.factsheet.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was before a unit of work.
 *
 * @param seq the place of its version among all
 * @param value its canonical JSON
 * @param publishedOn when its source was published, where that is known
 */
public record KnownFact(long seq, String value, @Nullable LocalDate publishedOn) {}
