package io.factsheet.store;

import io.factsheet.model.QuoteMatch;
import io.factsheet.model.WordsCheck;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a fact was held against its source.
 *
 * @param quoteStart in Unicode code points of the source's text
 * @param notes on the fields that the words do not plainly bear out
 */
public record Assessment(
    QuoteMatch quoteMatch, int quoteStart, WordsCheck wordsCheck, @Nullable String notes) {}
