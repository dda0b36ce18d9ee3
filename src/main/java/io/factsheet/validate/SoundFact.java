package io.factsheet.validate;

import io.factsheet.model.Fact;
import io.factsheet.model.QuoteMatch;
import io.factsheet.model.WordsCheck;
import org.jspecify.annotations.Nullable;

/**
 * A fact without errors, its quotes placed in the source.
 *
 * @param derivedId whether its id was derived, not given
 * @param quoteStart in Unicode code points of the source's text
 */
public record SoundFact(
    Fact fact,
    boolean derivedId,
    QuoteMatch quoteMatch,
    int quoteStart,
    WordsCheck wordsCheck,
    @Nullable String wordsCheckNotes) {}
